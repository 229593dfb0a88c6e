import Foundation

/// Whether operators overrule the audits more or less often than they did, looked at after every decision.
///
/// An e-process (Ramdas et al. 2023): wealth of bets against "as often as before", which passes `1 / level` with a
/// probability of at most `level` however often it is looked at (Ville's inequality). Pairs are told apart by strata,
/// because an operator who works down a queue meets less and less certain pairs. What was before is known from a sample
/// only, so that the bets are against the ends of its exact interval.
public struct OverrideWatch: Sendable {
  /// Factors on the odds of an override that are bet on, each with the same stake.
  private static let factors = [1.25, 1.5, 2, 3, 4, 6, 10]

  /// Bounds of the earlier rate, by stratum.
  private let bounds: [Int: BinomialBounds]
  private let level: Double
  /// Logarithms of the wealth: first for each factor that the rate rose by, then for each that it fell by.
  private var wealth: [Double]
  public private(set) var decisions = 0
  public private(set) var overrides = 0
  /// The greatest wealth so far.
  public private(set) var evidence = 1.0

  /// - Parameters:
  ///   - before: decisions and overrides of the reference period, by stratum; a stratum that is missing is not bet on.
  ///   - level: how often there is an alarm, at any time, where nothing changed.
  public init(before: [Int: (overrides: Int, decisions: Int)], level: Double) {
    self.level = level
    // Half of the level is spent on what is not known of the earlier rates.
    let share = level / 2 / Double(max(1, before.count))
    bounds = before.mapValues { BinomialBounds(hits: $0.overrides, trials: $0.decisions, level: share) }
    wealth = [Double](repeating: 0, count: 2 * Self.factors.count)
  }

  public mutating func decide(stratum: Int, isOverride: Bool) {
    decisions += 1
    if isOverride { overrides += 1 }
    guard let bounds = bounds[stratum] else { return }
    for (place, factor) in Self.factors.enumerated() {
      wealth[place] += Self.gain(isOverride, rate: bounds.high, odds: factor)
      wealth[Self.factors.count + place] += Self.gain(isOverride, rate: bounds.low, odds: 1 / factor)
    }
    let most = wealth.max() ?? 0
    let mean = exp(most) * wealth.reduce(0) { $0 + exp($1 - most) } / Double(wealth.count)
    evidence = max(evidence, mean)
  }

  public var threshold: Double { 2 / level }
  public var isAlarm: Bool { evidence >= threshold }

  /// Logarithm of the likelihood ratio of one decision; its mean exponential is at most 1 for every rate within the bounds.
  private static func gain(_ isOverride: Bool, rate: Double, odds factor: Double) -> Double {
    guard rate > 0, rate < 1 else { return 0 }
    let odds = factor * rate / (1 - rate)
    let other = odds / (1 + odds)
    return isOverride ? log(other / rate) : log((1 - other) / (1 - rate))
  }
}
