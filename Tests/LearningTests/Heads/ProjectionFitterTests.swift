import Features
import Learning
import Matching
import Testing

@Suite struct ProjectionFitterTests {
  /// Photos that differ along one direction far more than along others.
  private static let descriptors: [[Float]] = {
    var generator = SplitMix64(seed: 1)
    return (0..<60).map { _ in
      let main = Float.random(in: -1...1, using: &generator)
      return (0..<12).map { index in
        (index < 8 ? main : 0) + Float.random(in: -0.2...0.2, using: &generator) + 3
      }
    }
  }()

  @Test func `components are orthonormal and the photos' mean squared length is 1`() throws {
    let projection = try #require(ProjectionFitter.projection(of: Self.descriptors, dimensions: 4))
    #expect(projection.dimensions == 4 && projection.size == 12)
    for one in 0..<4 {
      for other in 0..<4 {
        let product = (0..<12).reduce(Float(0)) {
          $0 + projection.basis.values[$1 * 4 + one] * projection.basis.values[$1 * 4 + other]
        }
        // The basis is rounded to float16: 5e-4 relative.
        #expect(abs(product - (one == other ? 1 : 0)) < 3e-3)
      }
    }
    let lengths = try Self.descriptors.map { descriptor in
      try #require(projection.project(descriptor)).reduce(0) { $0 + $1 * $1 }
    }
    #expect(abs(lengths.reduce(0, +) / Float(lengths.count) - 1) < 5e-3)
  }

  @Test func `the first component is the direction in which the photos differ most`() throws {
    let projection = try #require(ProjectionFitter.projection(of: Self.descriptors, dimensions: 1))
    let weights = (0..<12).map { abs(projection.basis.values[$0]) }
    #expect(weights.prefix(8).allSatisfy { abs($0 - 0.35) < 0.03 })
    #expect(weights.suffix(4).allSatisfy { $0 < 0.1 })
  }

  @Test func `one photo, or photos of several encoders, make no projection`() {
    #expect(ProjectionFitter.projection(of: [[1, 2]]) == nil)
    #expect(ProjectionFitter.projection(of: [[1, 2], [1, 2, 3]]) == nil)
    #expect(ProjectionFitter.projection(of: [[1, 2], [1, 2]]) == nil)
  }
}
