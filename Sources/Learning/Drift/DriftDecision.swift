/// A decision as drift sees it.
public struct DriftDecision: Sendable, Hashable {
  public let pair: String
  public let risk: Double
  public let isFlagged: Bool
  /// The operator found right what was flagged, or wrong what was not.
  public let isOverride: Bool

  public init(pair: String, risk: Double, isFlagged: Bool, isOverride: Bool) {
    self.pair = pair
    self.risk = risk
    self.isFlagged = isFlagged
    self.isOverride = isOverride
  }
}
