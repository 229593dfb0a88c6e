import Foundation

extension Estimate {
  /// The median, with the interval of its order statistics that covers in at least 95 % whatever the distribution
  /// (Conover 1999, 3.2; as `scipy.stats.quantile_test(x, q=0, p=0.5).confidence_interval(0.95)`).
  ///
  /// Below 6 values no order statistics cover so much: then it is the least and the greatest.
  /// - Returns: `nil` without values.
  public static func median(of values: [Double]) -> Estimate? {
    let sorted = values.filter(\.isFinite).sorted()
    guard let least = sorted.first, let greatest = sorted.last else { return nil }
    let count = sorted.count
    let value = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
    // The largest rank that more than 2.5 % of the drawings of `count` coins stay below.
    var (below, rank) = (0.0, 0)
    while rank < count / 2 {
      below += exp(
        logGamma(Double(count) + 1) - logGamma(Double(rank) + 1) - logGamma(Double(count - rank) + 1)
          - Double(count) * log(2))
      if below > 0.025 { break }
      rank += 1
    }
    guard rank > 0 else { return Estimate(value: value, low: least, high: greatest, count: count) }
    return Estimate(value: value, low: sorted[rank - 1], high: sorted[count - rank], count: count)
  }
}
