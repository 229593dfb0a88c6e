/// Another pair whose photo fits this pair's spec far better, and the other way round.
public struct Swap: Sendable, Codable, Hashable {
  public var with: String
  /// The smaller of both sides' gains, 0 to 1.
  public var gain: Double

  public init(with: String, gain: Double) {
    self.with = with
    self.gain = gain
  }
}
