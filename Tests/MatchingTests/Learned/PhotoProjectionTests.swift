import Features
import Foundation
import Matching
import Testing

@Suite struct PhotoProjectionTests {
  private static func photo(grid: Matrix, foreground: [Float]) -> PhotoFeatures {
    PhotoFeatures(
      width: 1, height: 1,
      regions: foreground.map { PhotoRegion(source: .cell, rectangle: .whole, area: 1, foreground: $0) },
      lattice: Lattice(columns: 0, rows: 0, lab: [], foreground: [], segment: []), components: [], saliency: 1,
      classes: [], grid: grid, middle: Matrix(rows: 2, columns: 1, values: [0.5, 0.25]), cellClasses: [])
  }

  @Test func `cells count by their foreground`() {
    let grid = Matrix(rows: 2, columns: 2, values: [4, 1, 0, 9])
    let descriptor = PhotoDescriptor.of(Self.photo(grid: grid, foreground: [0.999, 0.299]))
    // Weights 1 and 0.3; roots 2 and 0, 1 and 3.
    let (first, second): (Float, Float) = (2 / 1.3, (1 + 0.9) / 1.3)
    let deviations = [(4 / 1.3 - first * first).squareRoot(), ((1 + 2.7) / 1.3 - second * second).squareRoot()]
    let expected = [first, second] + deviations + [0.5, 0.25]
    #expect(zip(descriptor, expected).allSatisfy { abs($0 - $1) < 1e-5 } && descriptor.count == 6)
  }

  @Test func `a projection centres, scales and turns`() {
    let projection = PhotoProjection(
      means: [1, 2, 3], scales: [2, 1, 1], basis: Matrix(rows: 3, columns: 2, values: [1, 0, 0, 1, 0, 0]))
    #expect(projection.project([2, 5, 9]) == [2, 3])
  }

  @Test func `the features of another encoder have no projection`() {
    let projection = PhotoProjection(means: [0, 0], scales: [1, 1], basis: Matrix(rows: 2, columns: 1))
    #expect(projection.project([1, 2, 3]) == nil)
    #expect(projection(Self.photo(grid: Matrix(rows: 0, columns: 0), foreground: [])) != nil)
    #expect(projection(Self.photo(grid: Matrix(rows: 1, columns: 2), foreground: [1])) == nil)
  }

  @Test func `it survives its file, and altered files are refused`() throws {
    let projection = PhotoProjection(
      means: [1, 2], scales: [0.5, 2], basis: Matrix(rows: 2, columns: 2, values: [0.5, 0.25, -1, 0]))
    let data = projection.serialized()
    #expect(try PhotoProjection(serialized: data) == projection)
    for index in data.indices {
      var altered = data
      altered[index] ^= 0x40
      #expect(throws: EvidenceModelError.self) { try PhotoProjection(serialized: altered) }
      #expect(throws: EvidenceModelError.self) { try PhotoProjection(serialized: data.prefix(index)) }
    }
    let huge = Data(
      FeatureFile.seal([0, 0, 1, 0, 0, 16, 0, 0, 1, 2, 3, 4], magic: "KPRJ", version: 1))
    #expect(throws: EvidenceModelError.malformed(file: "projection.bin", what: "means")) {
      try PhotoProjection(serialized: huge)
    }
  }
}
