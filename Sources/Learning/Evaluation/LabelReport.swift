/// `EvaluationReport` against labels, with what is to be known of the labels beside it.
public struct LabelReport<LeftOut: Encodable & Sendable>: Encodable, Sendable {
  public let evaluation: EvaluationReport
  public let leftOut: LeftOut

  public init(evaluation: EvaluationReport, leftOut: LeftOut) {
    self.evaluation = evaluation
    self.leftOut = leftOut
  }

  private enum CodingKeys: String, CodingKey { case leftOut }

  /// The report's own keys, and `leftOut`.
  public func encode(to encoder: any Encoder) throws {
    try evaluation.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(leftOut, forKey: .leftOut)
  }
}
