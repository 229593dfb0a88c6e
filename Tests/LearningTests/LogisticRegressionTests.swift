import Foundation
import Learning
import Testing

@Suite struct LogisticRegressionTests {
  static func sample(_ count: Int, seed: UInt64 = 5) -> (rows: [[Double]], outcomes: [Bool]) {
    var generator = SplitMix64(seed: seed)
    var rows: [[Double]] = []
    var outcomes: [Bool] = []
    for _ in 0..<count {
      let row = [Double.random(in: -3...3, using: &generator), Double.random(in: -3...3, using: &generator)]
      let logit = 0.7 * row[0] - 1.2 * row[1] + 0.4
      rows.append(row)
      outcomes.append(Double.random(in: 0..<1, using: &generator) < 1 / (1 + exp(-logit)))
    }
    return (rows, outcomes)
  }

  @Test func `known coefficients are recovered`() {
    let (rows, outcomes) = Self.sample(20_000)
    let fit = LogisticRegression(rows: rows, outcomes: outcomes)
    // Standard errors at this size are about 0.02.
    #expect(abs(fit.weights[0] - 0.7) < 0.06 && abs(fit.weights[1] + 1.2) < 0.06 && abs(fit.intercept - 0.4) < 0.06)
  }

  @Test func `the fit is where finite differences of the loss vanish`() {
    let (rows, outcomes) = Self.sample(300)
    let fit = LogisticRegression(rows: rows, outcomes: outcomes, balanced: true, c: 0.5)
    let positives = Double(outcomes.count { $0 })
    func loss(_ w: [Double]) -> Double {
      var sum = (w[0] * w[0] + w[1] * w[1]) / 2
      for (row, outcome) in zip(rows, outcomes) {
        let logit = w[0] * row[0] + w[1] * row[1] + w[2]
        let weight = 300 / (2 * (outcome ? positives : 300 - positives))
        sum += 0.5 * weight * log1p(exp(outcome ? -logit : logit))
      }
      return sum
    }
    let solution = fit.weights + [fit.intercept]
    for index in 0..<3 {
      var (up, down) = (solution, solution)
      up[index] += 1e-4
      down[index] -= 1e-4
      // Central differences of a loss of about 80 are good to 1e-8 or so; its curvature here is about 50.
      #expect(abs(loss(up) - loss(down)) / 2e-4 < 1e-4)
    }
  }

  @Test func `separable and one-sided samples stay finite`() {
    let separable = LogisticRegression(rows: [[-1], [-2], [1], [2]], outcomes: [false, false, true, true])
    #expect(separable.weights[0] > 0 && separable.weights[0].isFinite)
    let oneSided = LogisticRegression(rows: [[1], [2]], outcomes: [true, true], balanced: true)
    #expect(oneSided.intercept.isFinite)
  }
}
