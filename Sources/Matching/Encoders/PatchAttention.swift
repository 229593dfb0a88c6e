import COpenBLAS
package import Features
import Foundation

/// Where the words of a prompt look among a photo's patches.
package struct PatchAttention: Sendable {
  /// Of a softmax over cosines; as in `Attention`.
  private static let temperature: Float = 0.1

  /// Mean over the words of the cosine between a word and the patches that it attends to, -1 to 1.
  package let similarity: Double
  /// Of each patch, mean over the words; they add up to 1.
  package let weights: [Float]

  /// - Parameter prompt: its token states, or the whole where the encoder shows none.
  /// - Returns: `nil` where the states are not in the patches' space, or there are none.
  package init?(_ prompt: PhraseStates, over photo: EncodedPhoto) {
    let patches = photo.patches
    let words =
      prompt.tokens.rows > 0 ? prompt.tokens : Matrix(rows: 1, columns: prompt.mean.count, values: prompt.mean)
    guard words.columns == patches.columns, words.columns > 0, patches.rows > 0 else { return nil }
    // Patches on a border alone show nothing of the photo.
    let isSeen = photo.rectangles.map { $0.area > 0 }
    guard isSeen.contains(true) else { return nil }
    let cosines = words.product(withTransposed: patches)
    var weights = [Float](repeating: 0, count: patches.rows)
    var similarity = 0.0
    for word in 0..<words.rows {
      let row = Array(cosines.row(word))
      let largest = zip(row, isSeen).reduce(-Float.infinity) { $1.1 ? max($0, $1.0) : $0 }
      let powers = zip(row, isSeen).map { $1 ? exp(($0 - largest) / Self.temperature) : 0 }
      let total = powers.reduce(0, +)
      for (patch, power) in powers.enumerated() { weights[patch] += power / total / Float(words.rows) }
      // The attended patches are summed before they are compared, so their own cosines count too.
      let attended = Matrix(rows: 1, columns: patches.rows, values: powers.map { $0 / total }).product(with: patches)
      let length = dotProduct(attended.values[...], attended.values).squareRoot()
      similarity += length > 0 ? Double(dotProduct(words.row(word), attended.values) / length) : 0
    }
    self.similarity = similarity / Double(words.rows)
    self.weights = weights
  }

  /// The rectangle around the patches that get at least half of what the best one gets; `nil` for no photo in them.
  package func region(in photo: EncodedPhoto) -> Region? {
    guard let best = weights.max(), best > 0 else { return nil }
    let chosen = zip(photo.rectangles, weights).filter { $0.1 >= 0.5 * best && $0.0.area > 0 }.map(\.0)
    return chosen.dropFirst().reduce(chosen.first) { region, next in
      region.map {
        Region(x0: min($0.x0, next.x0), y0: min($0.y0, next.y0), x1: max($0.x1, next.x1), y1: max($0.y1, next.y1))
      }
    }
  }
}

extension Matrix {
  fileprivate func product(with other: Matrix) -> Matrix { product(other, transposed: false) }
  fileprivate func product(withTransposed other: Matrix) -> Matrix { product(other, transposed: true) }

  private func product(_ other: Matrix, transposed: Bool) -> Matrix {
    var result = Matrix(rows: rows, columns: transposed ? other.rows : other.columns)
    let width = result.columns
    result.values.withUnsafeMutableBufferPointer { result in
      cblas_sgemm(
        CblasRowMajor, CblasNoTrans, transposed ? CblasTrans : CblasNoTrans, CInt(rows), CInt(width), CInt(columns), 1,
        values, CInt(columns), other.values, CInt(other.columns), 0, result.baseAddress, CInt(width))
    }
    return result
  }
}
