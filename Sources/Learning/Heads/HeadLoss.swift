import CFloatLoops
import COpenBLAS
import Matching

/// Softmax loss of a bilinear head over each photo's own candidates, with its gradients.
///
/// `score = 20 (x A)(t B)'`; `loss = sum_i w_i (logsumexp_{c in candidates(i)} score(i, c) - score(i, target i)) / sum_i w_i`.
///
/// Its arrays are kept from one batch to the next: making them anew costs a training as much as its noise.
package struct HeadLoss {
  package let dimensions: Int
  package let textSize: Int
  package let rank: Int
  /// The last batch's gradient by A, [dimensions, rank].
  package private(set) var photoGradient: [Float]
  /// The last batch's gradient by B, [text size, rank].
  package private(set) var textGradient: [Float]
  private var photoKeys: [Float] = []
  private var wordKeys: [Float] = []
  private var photoKeySlopes: [Float] = []
  private var wordKeySlopes: [Float] = []
  /// First the scores, then the loss's derivatives by them.
  private var scores: [Float] = []

  package init(dimensions: Int, textSize: Int, rank: Int) {
    self.dimensions = dimensions
    self.textSize = textSize
    self.rank = rank
    photoGradient = [Float](repeating: 0, count: dimensions * rank)
    textGradient = [Float](repeating: 0, count: textSize * rank)
  }

  /// - Parameters:
  ///   - a: A, row by row.
  ///   - b: B, row by row.
  ///   - photos: [n, dimensions].
  ///   - words: [m, text size], centred.
  ///   - targets: of each photo, an index into the words.
  ///   - isCandidate: [n, m]; the target always is one.
  ///   - weights: [n].
  /// - Returns: the loss; its gradients are in `photoGradient` and `textGradient`.
  package mutating func callAsFunction(
    a: [Float], b: [Float], photos: [Float], words: [Float], targets: [Int], isCandidate: [Bool], weights: [Float]
  ) -> Float {
    let (n, m) = (targets.count, words.count / textSize)
    Self.multiply(photos, a, into: &photoKeys, rows: n, columns: rank, depth: dimensions)
    Self.multiply(words, b, into: &wordKeys, rows: m, columns: rank, depth: textSize)
    let scale = FacetHead.sharpness
    Self.multiply(
      photoKeys, wordKeys, into: &scores, rows: n, columns: m, depth: rank, scale: scale, isSecondTransposed: true)
    let loss = Self.softmax(&scores, targets: targets, isCandidate: isCandidate, weights: weights, words: m)
    Self.multiply(scores, wordKeys, into: &photoKeySlopes, rows: n, columns: rank, depth: m, scale: scale)
    Self.multiply(
      scores, photoKeys, into: &wordKeySlopes, rows: m, columns: rank, depth: n, scale: scale, isFirstTransposed: true)
    Self.multiply(
      photos, photoKeySlopes, into: &photoGradient, rows: dimensions, columns: rank, depth: n, isFirstTransposed: true)
    Self.multiply(
      words, wordKeySlopes, into: &textGradient, rows: textSize, columns: rank, depth: m, isFirstTransposed: true)
    return loss
  }

  /// Turns scores into the derivatives of the loss by them.
  private static func softmax(
    _ scores: inout [Float], targets: [Int], isCandidate: [Bool], weights: [Float], words: Int
  ) -> Float {
    let total = weights.reduce(0, +)
    guard total > 0 else {
      for index in scores.indices { scores[index] = 0 }
      return 0
    }
    precondition(scores.count == targets.count * words && isCandidate.count == scores.count)
    precondition(targets.allSatisfy { 0..<words ~= $0 }, "every target is a word")
    return scores.withUnsafeMutableBufferPointer { scores in
      isCandidate.withUnsafeBufferPointer { isCandidate in
        guard let scores = scores.baseAddress, let isCandidate = isCandidate.baseAddress else { return 0 }
        return targets.indices.reduce(into: Float(0)) { loss, row in
          let weight = weights[row] / total
          loss +=
            weight
            * kantei_softmax_slopes(
              scores + row * words, isCandidate + row * words, words, targets[row], weight)
        }
      }
    }
  }

  /// `product = scale left right`, the factors transposed where it is said.
  private static func multiply(
    _ left: [Float], _ right: [Float], into product: inout [Float], rows: Int, columns: Int, depth: Int,
    scale: Float = 1, isFirstTransposed: Bool = false, isSecondTransposed: Bool = false
  ) {
    if product.count != rows * columns { product = [Float](repeating: 0, count: rows * columns) }
    guard rows > 0, columns > 0 else { return }
    // BLAS overwrites what is there, as beta is 0.
    cblas_sgemm(
      CblasRowMajor, isFirstTransposed ? CblasTrans : CblasNoTrans, isSecondTransposed ? CblasTrans : CblasNoTrans,
      Int32(rows), Int32(columns), Int32(depth), scale, left, Int32(isFirstTransposed ? rows : depth), right,
      Int32(isSecondTransposed ? depth : columns), 0, &product, Int32(columns))
  }
}
