import Features
import Matching

/// A photo among phrases: the class names weighted by how far each class stands out from the catalog's mean (ConSE,
/// Norouzi et al. 2014, centred as in `findings/matcher.md`).
enum ClassVector {
  /// - Parameter mean: of the catalog's photos; empty where it is unknown.
  /// - Returns: length 1, or zeros.
  static func of(_ probabilities: [Float], mean: [Float], classes: ClassVocabulary) -> [Float] {
    let vectors = classes.vectors
    var sum = [Float](repeating: 0, count: vectors.columns)
    guard probabilities.count == vectors.rows else { return sum }
    let isCentred = mean.count == probabilities.count
    for row in 0..<vectors.rows {
      let weight = probabilities[row] - (isCentred ? mean[row] : 0)
      if abs(weight) < 1e-5 { continue }
      for (column, value) in vectors.row(row).enumerated() { sum[column] += weight * value }
    }
    return Direction.of(sum)
  }
}
