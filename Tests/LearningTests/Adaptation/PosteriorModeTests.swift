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
}
