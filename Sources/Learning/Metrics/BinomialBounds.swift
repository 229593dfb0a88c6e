/// Exact bounds of a share at any level (Clopper and Pearson 1934).
public struct BinomialBounds: Sendable, Hashable {
  public let low: Double
  public let high: Double

  /// - Parameters:
  ///   - hits: of `trials`.
  ///   - level: how often the true share lies outside, at most; half of it on either side.
  public init(hits: Int, trials: Int, level: Double = 0.05) {
    let (found, rest) = (Double(hits), Double(trials - hits))
    low = hits == 0 ? 0 : BetaDistribution(alpha: found, beta: rest + 1).quantile(level / 2)
    high = hits == trials ? 1 : BetaDistribution(alpha: found + 1, beta: rest).quantile(1 - level / 2)
  }
}
