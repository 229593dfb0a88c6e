import Foundation

/// Exact bounds of a share (Clopper and Pearson 1934).
public struct BinomialBounds: Sendable, Hashable {
  public let low: Double
  public let high: Double

  /// - Parameters:
  ///   - hits: of `trials`.
  ///   - level: how often the true share lies outside, at most; half of it on either side.
  public init(hits: Int, trials: Int, level: Double = 0.05) {
    guard trials > 0 else {
      (low, high) = (0, 1)
      return
    }
    low =
      hits == 0
      ? 0 : Self.share { Self.upperTail(atLeast: hits, of: trials, share: $0) < level / 2 }
    high =
      hits == trials
      ? 1 : Self.share { Self.upperTail(atLeast: hits + 1, of: trials, share: $0) < 1 - level / 2 }
  }

  /// The share up to which a condition holds, by bisection.
  private static func share(_ holds: (Double) -> Bool) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if holds(middle) { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// P(X >= hits) of a binomial.
  private static func upperTail(atLeast hits: Int, of trials: Int, share: Double) -> Double {
    let (logHit, logMiss) = (log(share), log1p(-share))
    // Of the binomial coefficient.
    var ways = (0..<hits).reduce(0.0) { $0 + log(Double(trials - $1) / Double($1 + 1)) }
    var sum = 0.0
    for count in hits...trials {
      sum += exp(ways + Double(count) * logHit + Double(trials - count) * logMiss)
      if count < trials { ways += log(Double(trials - count) / Double(count + 1)) }
    }
    return min(1, sum)
  }
}
