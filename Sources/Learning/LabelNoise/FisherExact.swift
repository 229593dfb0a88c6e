import Foundation

/// Whether two shares differ, exactly (Fisher 1934): two-sided, all tables at most as probable as the one seen.
public enum FisherExact {
  public static func pValue(hits: Int, of trials: Int, against otherHits: Int, of otherTrials: Int) -> Double {
    let (all, marked) = (trials + otherTrials, hits + otherHits)
    guard trials > 0, otherTrials > 0, marked > 0, marked < all else { return 1 }
    let (low, high) = (max(0, marked - otherTrials), min(trials, marked))
    // Logarithms of the hypergeometric probabilities up to a constant.
    var logs = [0.0]
    for count in low..<max(low, high) {
      let ratio =
        Double(trials - count) * Double(marked - count)
        / (Double(count + 1) * Double(otherTrials - marked + count + 1))
      logs.append((logs.last ?? 0) + log(ratio))
    }
    let most = logs.max() ?? 0
    let sizes = logs.map { exp($0 - most) }
    let seen = sizes[hits - low]
    return min(1, sizes.reduce(0) { $0 + ($1 <= seen * (1 + 1e-7) ? $1 : 0) } / sizes.reduce(0, +))
  }
}
