import Foundation

/// Shares with their 95 % intervals.
extension Estimate {
  /// The normal distribution's 97.5 % quantile.
  static let normalQuantile = 1.959_963_984_540_054

  /// Wilson's score interval (Wilson 1927): covers well down to a handful of draws, and never leaves 0 to 1.
  ///
  /// - Returns: `nil` without draws. As `statsmodels.stats.proportion.proportion_confint(method: "wilson")`.
  public static func wilson(_ hits: Int, of count: Int) -> Estimate? {
    guard count > 0, (0...count).contains(hits) else { return nil }
    return wilson(share: Double(hits) / Double(count), effectiveCount: Double(count), count: count)
  }

  /// The same for a weighted share.
  /// - Parameter effectiveCount: Kish's: the square of the weights' sum over the sum of their squares.
  public static func wilson(share: Double, effectiveCount: Double, count: Int) -> Estimate? {
    guard effectiveCount > 0, (0...1).contains(share) else { return nil }
    let square = normalQuantile * normalQuantile / effectiveCount
    let centre = (share + square / 2) / (1 + square)
    let half = (square * (share * (1 - share) + square / 4)).squareRoot() / (1 + square)
    return Estimate(
      value: share, low: share == 0 ? 0 : max(0, centre - half), high: share == 1 ? 1 : min(1, centre + half),
      count: count)
  }

  /// Clopper's and Pearson's exact interval (1934): never covers less than it says. For what must not be believed too early.
  ///
  /// - Returns: `nil` without draws. As `proportion_confint(method: "beta")`.
  public static func exact(_ hits: Int, of count: Int) -> Estimate? {
    guard count > 0, (0...count).contains(hits) else { return nil }
    let (found, rest) = (Double(hits), Double(count - hits))
    return Estimate(
      value: found / Double(count),
      low: hits == 0 ? 0 : BetaDistribution(alpha: found, beta: rest + 1).quantile(0.025),
      high: hits == count ? 1 : BetaDistribution(alpha: found + 1, beta: rest).quantile(0.975),
      count: count)
  }
}
