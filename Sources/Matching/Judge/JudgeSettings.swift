/// What a shop may choose about judging.
public struct JudgeSettings: Sendable, Codable, Hashable {
  /// Share of the pairs that are expected to be wrong; moves `risk`, not the order of the pairs.
  public var baseRate: Double
  /// Share of the right pairs that may be flagged.
  public var falseAlarms: Double
  /// Only for measuring: `Calibration.half(of:)` of a product that calibration may have been fitted on.
  public var calibrationHalf: Int?

  public init(baseRate: Double = 0.05, falseAlarms: Double = 0.05, calibrationHalf: Int? = nil) {
    self.baseRate = baseRate
    self.falseAlarms = falseAlarms
    self.calibrationHalf = calibrationHalf
  }
}
