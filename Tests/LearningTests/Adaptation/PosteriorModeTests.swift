import Foundation
import Learning
import Matching
import Testing

@Suite struct PosteriorModeTests {
  private static let rows: [[Double]] = {
    var generator = SplitMix64(seed: 3)
    return (0..<60).map { _ in (0..<3).map { _ in Double.random(in: -2...2, using: &generator) } + [1] }
  }()

  private static func model(_ deviation: Double, bounded: Bool = false) -> PosteriorMode {
    var generator = SplitMix64(seed: 4)
    let outcomes = rows.map { row in
      Double.random(in: 0..<1, using: &generator) < 1 / (1 + exp(-(0.8 * row[0] - 1.1 * row[1] + 0.3)))
    }
    return PosteriorMode(
      means: [1, 0.5, 0, 0], deviations: [Double](repeating: deviation, count: 4),
      isBounded: [bounded, bounded, bounded, false], outcomes: outcomes,
      predict: { parameters in rows.map { row in (zip(row, parameters).reduce(0) { $0 + $1.0 * $1.1 }, row) } })
  }

  @Test func `the gradient is what finite differences of the objective say, and vanishes at the mode`() {
    let model = Self.model(0.7)
    let place = [0.4, -0.2, 0.9, 0.1]
    let mode = model.parameters
    for index in place.indices {
      var (up, down) = (place, place)
      up[index] += 1e-5
      down[index] -= 1e-5
      let slope = (model.objective(up) - model.objective(down)) / 2e-5
      // An objective of about 60 in double precision: central differences are good to 1e-7 or so.
      #expect(abs(slope - model.gradient(place)[index]) < 1e-6)
      #expect(abs(model.gradient(mode)[index]) < 1e-5)
    }
  }

  @Test func `a narrow prior holds, a wide one lets the labels speak`() {
    let narrow = Self.model(0.01).parameters
    #expect(zip(narrow, [1, 0.5, 0, 0]).allSatisfy { abs($0 - $1) < 0.01 })
    let wide = Self.model(100).parameters
    #expect(wide[1] < 0)
  }

  @Test func `a bounded parameter stops at zero and the others fit around it`() {
    let bounded = Self.model(100, bounded: true)
    let mode = bounded.parameters
    #expect(mode[1] == 0 && mode[0] > 0)
    #expect(abs(bounded.gradient(mode)[0]) < 1e-5 && abs(bounded.gradient(mode)[3]) < 1e-5)
  }

  /// scipy 1.17.1, `minimize(f, m, method='BFGS', options=dict(gtol=1e-10)).x` with `i = arange(40)`,
  /// `X = c_[sin(i), cos(1.7 * i), ones(40)]`, `y = sin(3 * i) + 0.8 * X[:, 0] > 0`, `m = [0.5, -0.2, 0.1]`, `s = [0.6, 0.3, 1]`,
  /// `f = lambda t: sum(logaddexp(0, X @ t) - y * (X @ t)) + 0.5 * sum(((t - m) / s) ** 2)`.
  @Test func `the mode is the one that scipy finds`() {
    let rows = (0..<40).map { [sin(Double($0)), cos(1.7 * Double($0)), 1] }
    let mode = PosteriorMode(
      means: [0.5, -0.2, 0.1], deviations: [0.6, 0.3, 1], isBounded: [false, false, false],
      outcomes: rows.enumerated().map { sin(3 * Double($0.offset)) + 0.8 * $0.element[0] > 0 },
      predict: { parameters in rows.map { row in (zip(row, parameters).reduce(0) { $0 + $1.0 * $1.1 }, row) } }
    ).parameters
    // BFGS stops where the gradient is 1e-10 or no step helps: six digits agree.
    #expect(zip(mode, [1.08745992, -0.211791, -0.02035573]).allSatisfy { abs($0 - $1) < 1e-6 })
  }
}
