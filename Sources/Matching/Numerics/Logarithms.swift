import Foundation

/// `log(sum(exp(values)))` without overflow; minus infinity for no values.
package func logSumExp(_ values: some Collection<Double>) -> Double {
  guard let largest = values.max(), largest.isFinite else { return values.max() ?? -.infinity }
  return largest + log(values.reduce(0) { $0 + exp($1 - largest) })
}

/// The logistic function.
package func sigmoid(_ logit: Double) -> Double {
  logit >= 0 ? 1 / (1 + exp(-logit)) : exp(logit) / (1 + exp(logit))
}

/// `log(1 + exp(x))` without overflow.
package func softplus(_ x: Double) -> Double { max(x, 0) + log1p(exp(-abs(x))) }

/// The inverse of `sigmoid`, with probabilities kept `margin` away from 0 and 1.
package func logit(_ probability: Double, margin: Double = 1e-6) -> Double {
  let bounded = min(max(probability, margin), 1 - margin)
  return log(bounded / (1 - bounded))
}
