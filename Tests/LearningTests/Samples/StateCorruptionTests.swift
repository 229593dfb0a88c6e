import Features
import Foundation
import Learning
import Testing

@Suite struct StateCorruptionTests {
  static let states = Matrix(
    rows: 3, columns: 48, values: (0..<144).map { sin(Float($0) * 0.37) + 0.3 * cos(Float($0 % 48) * 1.7) })

  @Test(arguments: StateCorruption.Kind.allCases, [UInt64(1), 2, 3, 4, 5])
  func `spoilt states no longer mean what they did, at the same length`(kind: StateCorruption.Kind, seed: UInt64) {
    let spoilt = StateCorruption(kind, seed: seed).applied(to: Self.states)
    func mean(_ matrix: Matrix) -> [Float] {
      (0..<48).map { column in (0..<3).reduce(0) { $0 + matrix.values[$1 * 48 + column] } / 3 }
    }
    func dot(_ one: [Float], _ other: [Float]) -> Float { zip(one, other).reduce(0) { $0 + $1.0 * $1.1 } }
    let (one, other) = (mean(Self.states), mean(spoilt))
    let cosine = dot(one, other) / (dot(one, one) * dot(other, other)).squareRoot()
    #expect(cosine <= StateCorruption.likeness + 1e-5)
    // Single precision over 144 numbers.
    #expect(abs(dot(spoilt.values, spoilt.values) / dot(Self.states.values, Self.states.values) - 1) < 1e-4)
    #expect(spoilt == StateCorruption(kind, seed: seed).applied(to: Self.states))
  }

  @Test func `even a phrase of equal numbers is spoilt, by whatever it takes`() {
    let flat = Matrix(rows: 1, columns: 8, values: [Float](repeating: 1, count: 8))
    let spoilt = StateCorruption(.shuffling, seed: 1).applied(to: flat)
    #expect(spoilt.values == [Float](repeating: -1, count: 8))
  }
}
