import Foundation

/// The beta distribution, which the exact intervals of shares rest on.
struct BetaDistribution {
  /// Both above 0.
  let alpha: Double
  let beta: Double

  /// Regularised incomplete beta function, by its continued fraction (DLMF 8.17.22), evaluated as Lentz does.
  func cumulative(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    // The fraction converges fast below the mean; above it the symmetric one does.
    guard x <= (alpha + 1) / (alpha + beta + 2) else {
      return 1 - BetaDistribution(alpha: beta, beta: alpha).cumulative(1 - x)
    }
    let factor =
      logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta) + alpha * log(x) + beta * log1p(-x)
    return exp(factor) * fraction(x) / alpha
  }

  /// - Parameter share: 0 to 1.
  func quantile(_ share: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    // Halving an interval of 1 seventy times leaves less than the last digit.
    for _ in 0..<70 {
      let middle = (low + high) / 2
      if cumulative(middle) < share { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  private func fraction(_ x: Double) -> Double {
    func guarded(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
    var above = 1.0
    var below = 1 / guarded(1 - (alpha + beta) * x / (alpha + 1))
    var value = below
    for step in 1...10_000 {
      let m = Double(step)
      let even = m * (beta - m) / ((alpha + 2 * m - 1) * (alpha + 2 * m))
      let odd = -(alpha + m) * (alpha + beta + m) / ((alpha + 2 * m) * (alpha + 2 * m + 1))
      var change = 1.0
      for coefficient in [even, odd] {
        below = 1 / guarded(1 + coefficient * x * below)
        above = guarded(1 + coefficient * x / above)
        change = above * below
        value *= change
      }
      if abs(change - 1) < 1e-15 { break }
    }
    return value
  }
}

/// Of a positive number; the sign that the library gives beside it is always plus there.
func logGamma(_ x: Double) -> Double {
  let (value, _): (Double, Int) = lgamma(x)
  return value
}
