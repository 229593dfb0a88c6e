import Features
import Learning
import Matching
import Testing

@Suite("How the network learns to look at photos")
struct ComponentFitterTests {
  /// Points along (3, 4) / 5 with spread 10 and across it with spread 1, about (100, -50).
  @Test("components are the directions of greatest spread, their mean square 1 over all")
  func findsDirections() throws {
    var generator = SplitMix64(seed: 1)
    var fitter = ComponentFitter(channels: 2)
    var rows: [Float] = []
    for _ in 0..<2000 {
      let (along, across) = (
        Float.random(in: -17.32...17.32, using: &generator), Float.random(in: -1.732...1.732, using: &generator)
      )
      rows += [100 + 0.6 * along - 0.8 * across, -50 + 0.8 * along + 0.6 * across]
    }
    let matrix = Matrix(rows: 2000, columns: 2, values: rows)
    fitter.add(matrix)
    let basis = try #require(fitter.basis(components: 2))
    let first = (basis.directions.values[0], basis.directions.values[2])
    #expect(abs(abs(first.0 / first.1) - 0.75) < 0.02)
    let projected = basis.project(matrix)
    func meanSquare(_ column: Int) -> Float {
      (0..<2000).reduce(0) { $0 + projected.values[$1 * 2 + column] * projected.values[$1 * 2 + column] } / 2000
    }
    // Variances 100 and 1 become 10 to 1 by the fourth root; together they have a mean of 1.
    #expect(abs(meanSquare(0) / meanSquare(1) - 10) < 1)
    #expect(abs((meanSquare(0) + meanSquare(1)) / 2 - 1) < 0.02)
  }

  @Test("one row is too little")
  func needsRows() {
    var fitter = ComponentFitter(channels: 2)
    fitter.add(Matrix(rows: 1, columns: 2, values: [1, 2]))
    #expect(fitter.basis(components: 1) == nil)
  }
}
