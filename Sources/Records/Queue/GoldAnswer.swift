/// What is known to be true of a pair, to measure operators by.
public struct GoldAnswer: Sendable, Codable, Hashable {
  public let pair: String
  public let isWrong: Bool
  /// The phrases that are wrong.
  public let reasons: [Label.Reason]

  public init(pair: String, isWrong: Bool, reasons: [Label.Reason] = []) {
    self.pair = pair
    self.isWrong = isWrong
    self.reasons = reasons
  }
}
