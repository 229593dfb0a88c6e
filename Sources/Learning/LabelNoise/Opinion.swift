/// What one operator said of one thing that is right or wrong: a pair, or a phrase of a pair.
public struct Opinion: Sendable, Hashable {
  /// What it is about: opinions on the same thing have the same item.
  public let item: String
  public let pair: String
  /// Items of one product are drawn together.
  public let product: String
  public let label: String
  public let `operator`: String
  public let saysWrong: Bool
  /// Log-odds that it is wrong, of a model that was not trained on the labels; they need not be calibrated.
  public let score: Double
  /// "colour"; empty of a pair.
  public let facet: String
  /// What sort of goods; empty where that is not known.
  public let group: String
  /// What the audit said; `nil` where it did not say.
  public let auditSaysWrong: Bool?

  public init(
    item: String, pair: String, product: String, label: String, operator: String, saysWrong: Bool, score: Double,
    facet: String = "", group: String = "", auditSaysWrong: Bool? = nil
  ) {
    self.item = item
    self.pair = pair
    self.product = product
    self.label = label
    self.operator = `operator`
    self.saysWrong = saysWrong
    self.score = score
    self.facet = facet
    self.group = group
    self.auditSaysWrong = auditSaysWrong
  }
}
