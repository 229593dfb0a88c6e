import Claims
import Features
import Matching

/// A spec among phrases: the mean of its kinds of goods, or of all that a photo can show where it names none.
enum SpecVector {
  /// - Returns: length 1, or zeros where nothing is known.
  static func of(_ claims: [Claim], vectors: TextVectors) -> [Float] {
    let visible = claims.filter { $0.observability == .visible && !$0.isNegated }
    let kinds = visible.filter { $0.facet == .kind }
    var sum: [Float] = []
    for claim in kinds.isEmpty ? visible : kinds {
      guard let mean = vectors[claim.term]?.mean else { continue }
      if sum.isEmpty { sum = [Float](repeating: 0, count: mean.count) }
      for index in sum.indices { sum[index] += mean[index] }
    }
    return Direction.of(sum)
  }
}

/// A vector scaled to length 1.
enum Direction {
  static func of(_ vector: [Float]) -> [Float] {
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? vector.map { $0 / length } : vector
  }
}
