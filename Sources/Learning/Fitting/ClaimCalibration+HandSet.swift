public import Matching

extension ClaimCalibration {
  /// For claims of which the catalogs have no truth: what the margins mean by construction, cautiously.
  public static let handSet = [
    ClaimCalibration(
      key: "colour.part", channels: ["colour.part"], weights: [0.7], intercept: 1, examples: 0),
    ClaimCalibration(key: "text", channels: ["text.print"], weights: [0.8], intercept: 0, examples: 0),
    ClaimCalibration(key: "count", channels: ["count.components"], weights: [0.8], intercept: 0.5, examples: 0),
  ]
}
