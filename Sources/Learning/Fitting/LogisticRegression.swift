import Foundation

/// Logistic regression with a ridge, fitted by Newton's method (iteratively reweighted least squares).
public struct LogisticRegression: Sendable, Hashable {
  public private(set) var weights: [Double]
  public private(set) var intercept: Double

  /// Minimises `sum(w_i log-loss_i) * c + |weights|^2 / 2`; the intercept is free.
  ///
  /// - Parameters:
  ///   - rows: features of each example, all of one length.
  ///   - balanced: weighs both outcomes equally, so that the intercept holds at even odds.
  ///   - c: inverse strength of the ridge.
  public init(rows: [[Double]], outcomes: [Bool], balanced: Bool = false, c: Double = 1, steps: Int = 50) {
    let size = (rows.first?.count ?? 0) + 1
    let positives = Double(outcomes.count { $0 })
    let negatives = Double(outcomes.count) - positives
    let total = Double(outcomes.count)
    let exampleWeights = outcomes.map { outcome in
      balanced && positives > 0 && negatives > 0 ? total / (2 * (outcome ? positives : negatives)) : 1
    }
    var solution = [Double](repeating: 0, count: size)
    for _ in 0..<steps {
      var gradient = (0..<size).map { $0 == size - 1 ? 0 : solution[$0] }
      var hessian = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
      for index in 0..<size { hessian[index][index] = index == size - 1 ? 1e-9 : 1 }
      for (row, (outcome, weight)) in zip(rows, zip(outcomes, exampleWeights)) {
        let features = row + [1]
        let probability = Self.probability(features, solution)
        let error = c * weight * (probability - (outcome ? 1 : 0))
        let curvature = c * weight * max(probability * (1 - probability), 1e-9)
        for i in 0..<size {
          gradient[i] += error * features[i]
          for j in 0...i { hessian[i][j] += curvature * features[i] * features[j] }
        }
      }
      for i in 0..<size { for j in 0..<i { hessian[j][i] = hessian[i][j] } }
      guard let step = LinearSystem.solve(hessian, gradient) else { break }
      // A full Newton step can overshoot where classes are separable.
      let longest = step.map { Swift.abs($0) }.max() ?? 0
      let scale = min(1, 5 / max(longest, 1e-12))
      for i in 0..<size { solution[i] -= scale * step[i] }
      if longest < 1e-10 { break }
    }
    weights = Array(solution.dropLast())
    intercept = solution.last ?? 0
  }

  /// Log-odds of a positive outcome.
  public func logit(_ features: [Double]) -> Double { zip(weights, features).reduce(intercept) { $0 + $1.0 * $1.1 } }

  private static func probability(_ features: [Double], _ solution: [Double]) -> Double {
    1 / (1 + exp(-zip(features, solution).reduce(0) { $0 + $1.0 * $1.1 }))
  }
}
