/// Turns the margins of one facet's evidence into the probability that the photo contradicts a claim.
///
/// Logistic regression over channels, at even odds beforehand: `p = sigmoid(-(intercept + sum(weight * margin)))`.
public struct ClaimCalibration: Sendable, Codable, Hashable {
  /// Margins beyond this many nats say no more.
  public static let clip = 12.0

  /// Which claims it is for, `ClaimCalibration.key(of:)`.
  public var key: String
  /// The channels that must have spoken, in the order of `weights`.
  public var channels: [String]
  public var weights: [Double]
  public var intercept: Double
  /// Claims that it was fitted on; 0 where the coefficients are set by hand.
  public var examples: Int

  public init(key: String, channels: [String], weights: [Double], intercept: Double, examples: Int) {
    self.key = key
    self.channels = channels
    self.weights = weights
    self.intercept = intercept
    self.examples = examples
  }

  /// - Returns: log-odds that the claim is contradicted, `nil` where a channel has not spoken.
  public func contradiction(of margins: [String: Double]) -> Double? {
    var support = intercept
    for (channel, weight) in zip(channels, weights) {
      guard let margin = margins[channel] else { return nil }
      support += weight * min(max(margin, -Self.clip), Self.clip)
    }
    return -support
  }
}
