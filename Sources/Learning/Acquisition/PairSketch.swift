import Matching

/// Photo and text in one short vector: a sparse random projection of both (Achlioptas 2003), which nearly keeps angles.
public struct PairSketch: Sendable {
  public static let dimensions = 64

  private let seed: UInt64

  public init(seed: UInt64 = 1) { self.seed = seed }

  /// - Parameters:
  ///   - photo: under a `PhotoProjection`; empty where it is not known.
  ///   - text: mean vector of the claims' terms; empty where there is none.
  /// - Returns: length 1, photo and text of equal weight; zeros where neither is known.
  public func sketch(photo: [Float], text: [Float]) -> [Float] {
    var sum = [Float](repeating: 0, count: Self.dimensions)
    for (vector, salt) in [(photo, UInt64(1)), (text, 2)] {
      let length = dotProduct(vector[...], vector).squareRoot()
      guard length > 0 else { continue }
      for (index, value) in vector.enumerated() {
        let signs = signs(index, salt)
        for place in sum.indices { sum[place] += (signs >> UInt64(place)) & 1 == 1 ? value / length : -value / length }
      }
    }
    let length = dotProduct(sum[...], sum).squareRoot()
    return length > 0 ? sum.map { $0 / length } : sum
  }

  /// A sign for each dimension: the bits of one random number.
  private func signs(_ index: Int, _ salt: UInt64) -> UInt64 {
    var generator = SplitMix64(seed: seed &+ salt &* 0x9E37_79B9 &+ UInt64(index) &* 0x85EB_CA6B_1000_0001)
    return generator.next()
  }
}
