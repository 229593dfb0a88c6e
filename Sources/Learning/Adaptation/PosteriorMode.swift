import Foundation
import Matching

/// The mode of a logistic model's posterior under an independent Gaussian prior, by Fisher scoring with backtracking.
///
/// Minimises `sum_i (log(1 + e^eta_i) - y_i eta_i) + sum_j ((theta_j - mean_j) / deviation_j)^2 / 2`.
package struct PosteriorMode {
  /// Log-odds of a positive outcome and their slopes by each parameter.
  package typealias Predictor = (_ parameters: [Double]) -> [(logOdds: Double, slopes: [Double])]

  private static let steps = 60

  let means: [Double]
  let deviations: [Double]
  /// Parameters that never fall below 0: where they would, they are 0.
  let isBounded: [Bool]
  let outcomes: [Bool]
  let predict: Predictor

  package init(
    means: [Double], deviations: [Double], isBounded: [Bool], outcomes: [Bool], predict: @escaping Predictor
  ) {
    self.means = means
    self.deviations = deviations
    self.isBounded = isBounded
    self.outcomes = outcomes
    self.predict = predict
  }

  /// The parameters there, from the prior's mean on.
  package var parameters: [Double] {
    var isFixed = [Bool](repeating: false, count: means.count)
    while true {
      let found = mode(isFixed)
      guard
        let worst = found.indices.filter({ isBounded[$0] && found[$0] < 0 }).min(by: { found[$0] < found[$1] })
      else { return found }
      isFixed[worst] = true
    }
  }

  package func objective(_ parameters: [Double]) -> Double { objective(parameters, predict(parameters)) }

  package func gradient(_ parameters: [Double]) -> [Double] { slope(parameters, predict(parameters)).gradient }

  private func mode(_ isFixed: [Bool]) -> [Double] {
    var parameters = means.indices.map { isFixed[$0] ? 0 : means[$0] }
    var predictions = predict(parameters)
    var value = objective(parameters, predictions)
    for _ in 0..<Self.steps {
      var (gradient, information) = slope(parameters, predictions)
      for index in isFixed.indices where isFixed[index] {
        gradient[index] = 0
        for other in isFixed.indices {
          information[index][other] = index == other ? 1 : 0
          information[other][index] = index == other ? 1 : 0
        }
      }
      guard let step = LinearSystem.solve(information, gradient) else { break }
      var scale = 1.0
      var isBetter = false
      while scale > 1e-6 {
        let next = zip(parameters, step).map { $0 - scale * $1 }
        let nextPredictions = predict(next)
        let nextValue = objective(next, nextPredictions)
        if nextValue < value {
          isBetter = value - nextValue > 1e-12 * (1 + abs(value))
          (parameters, predictions, value) = (next, nextPredictions, nextValue)
          break
        }
        scale /= 2
      }
      if !isBetter { break }
    }
    return parameters
  }

  private func objective(
    _ parameters: [Double], _ predictions: [(logOdds: Double, slopes: [Double])]
  ) -> Double {
    let fit = zip(predictions, outcomes).reduce(0) { $0 + softplus($1.0.logOdds) - ($1.1 ? $1.0.logOdds : 0) }
    return parameters.indices.reduce(fit) { sum, index in
      let distance = (parameters[index] - means[index]) / deviations[index]
      return sum + distance * distance / 2
    }
  }

  private func slope(
    _ parameters: [Double], _ predictions: [(logOdds: Double, slopes: [Double])]
  ) -> (gradient: [Double], information: [[Double]]) {
    let precisions = deviations.map { 1 / ($0 * $0) }
    var gradient = parameters.indices.map { (parameters[$0] - means[$0]) * precisions[$0] }
    var information = precisions.indices.map { row in
      precisions.indices.map { $0 == row ? precisions[row] : 0 }
    }
    for (prediction, outcome) in zip(predictions, outcomes) {
      let probability = sigmoid(prediction.logOdds)
      let error = probability - (outcome ? 1 : 0)
      let curvature = probability * (1 - probability)
      let slopes = prediction.slopes
      for row in slopes.indices where slopes[row] != 0 {
        gradient[row] += error * slopes[row]
        for column in slopes.indices { information[row][column] += curvature * slopes[row] * slopes[column] }
      }
    }
    return (gradient, information)
  }
}
