import Foundation

/// How the share of wrong things rises with a score: a logistic curve fitted to shares between 0 and 1.
struct ScoreCurve: Sendable {
  /// A weak ridge keeps the slope finite where scores divide the shares without a fault.
  private static let ridge = 0.1

  let slope: Double
  let intercept: Double

  /// Newton's method on the weighted cross entropy.
  init(_ scores: [Double], shares: [Double], weights: [Double]) {
    var (slope, intercept) = (0.0, 0.0)
    for _ in 0..<30 {
      var gradient = (Self.ridge * slope, 0.0)
      var curvature = (Self.ridge, 0.0, 1e-9)
      for (score, (share, weight)) in zip(scores, zip(shares, weights)) {
        let fitted = 1 / (1 + exp(-(slope * score + intercept)))
        let error = weight * (fitted - share)
        let bend = weight * fitted * (1 - fitted)
        gradient.0 += error * score
        gradient.1 += error
        curvature.0 += bend * score * score
        curvature.1 += bend * score
        curvature.2 += bend
      }
      let determinant = curvature.0 * curvature.2 - curvature.1 * curvature.1
      guard determinant > 1e-12 else { break }
      let step = (
        (curvature.2 * gradient.0 - curvature.1 * gradient.1) / determinant,
        (curvature.0 * gradient.1 - curvature.1 * gradient.0) / determinant
      )
      let longest = max(abs(step.0), abs(step.1))
      let scale = min(1, 3 / max(longest, 1e-12))
      slope -= scale * step.0
      intercept -= scale * step.1
      if longest < 1e-8 { break }
    }
    self.slope = slope
    self.intercept = intercept
  }

  func share(at score: Double) -> Double { 1 / (1 + exp(-(slope * score + intercept))) }
}
