import Foundation

/// Turns the claims' log-odds of one pair into the risk that the pair is wrong.
public struct RiskCalibration: Sendable, Codable, Hashable {
  /// A threshold on the log-odds of risk, and the share of right pairs that lie above it.
  public struct Threshold: Sendable, Codable, Hashable {
    public var falseAlarms: Double
    public var logit: Double

    public init(falseAlarms: Double, logit: Double) {
      self.falseAlarms = falseAlarms
      self.logit = logit
    }
  }

  /// Log-odds of claims are kept within this.
  package static let clip = 8.0

  /// For `features(of:)`, in that order.
  public var weights: [Double]
  public var intercept: Double
  /// Share of wrong pairs for which the intercept holds.
  public var baseRate: Double
  /// By rising share of false alarms, logits falling; at `baseRate`.
  public var thresholds: [Threshold]
  /// How much more a contradiction counts in this business than elsewhere, as log-odds by `CalibrationSet.key(of:)`; 0 where
  /// nothing is said. It moves the pair's risk alone: what the photo shows stays what it is.
  public var asymmetry: [String: Double]?

  public init(
    weights: [Double], intercept: Double, baseRate: Double, thresholds: [Threshold], asymmetry: [String: Double]? = nil
  ) {
    self.weights = weights
    self.intercept = intercept
    self.baseRate = baseRate
    self.thresholds = thresholds
    self.asymmetry = asymmetry
  }

  /// The largest log-odds of a contradiction, the second, the sum of `log(1 + e^x)` over all, and whether there was nothing to check.
  public static func features(of contradictions: [Double]) -> [Double] {
    guard !contradictions.isEmpty else { return [0, 0, 0, 1] }
    let sorted = contradictions.map { min(max($0, -clip), clip) }.sorted(by: >)
    return [sorted[0], sorted.count > 1 ? sorted[1] : -clip, sorted.reduce(0) { $0 + softplus($1) }, 0]
  }

  /// Log-odds that the pair is wrong, where `baseRate` of the pairs are.
  public func logit(of contradictions: [Double]) -> Double {
    zip(weights, Self.features(of: contradictions)).reduce(intercept) { $0 + $1.0 * $1.1 }
  }

  /// The same evidence where another share of the pairs is wrong.
  public func shift(to baseRate: Double) -> Double {
    Matching.logit(baseRate) - Matching.logit(self.baseRate)
  }

  /// The logit from which on a share of the right pairs lies, straight between the two measured ones beside it.
  public func threshold(for falseAlarms: Double) -> Double {
    guard let first = thresholds.first, let last = thresholds.last else { return 0 }
    if falseAlarms <= first.falseAlarms { return first.logit }
    for (low, high) in zip(thresholds, thresholds.dropFirst()) where falseAlarms <= high.falseAlarms {
      let share = (falseAlarms - low.falseAlarms) / (high.falseAlarms - low.falseAlarms)
      return low.logit + share * (high.logit - low.logit)
    }
    return last.logit
  }
}

extension RiskCalibration {
  /// Twice the false alarms are still worth a second look.
  private static let uncertainShare = 2.0

  /// - Parameter logit: log-odds at `baseRate`, not shifted: the evidence decides, not how many wrong pairs are expected.
  func verdict(_ logit: Double, falseAlarms: Double) -> Verdict {
    if logit >= threshold(for: falseAlarms) { return .mismatch }
    return logit >= threshold(for: falseAlarms * Self.uncertainShare) ? .uncertain : .match
  }
}
