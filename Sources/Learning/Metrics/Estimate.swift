/// A figure with its 95 % interval.
public struct Estimate: Sendable, Codable, Hashable {
  public let value: Double
  public let low: Double
  public let high: Double
  /// What it was measured on: pairs, phrases or boxes.
  public let count: Int

  public init(value: Double, low: Double, high: Double, count: Int) {
    self.value = value
    self.low = low
    self.high = high
    self.count = count
  }
}
