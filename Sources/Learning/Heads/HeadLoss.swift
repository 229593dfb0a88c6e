import CFloatLoops
import COpenBLAS
import Matching

/// Softmax loss of a bilinear head over each photo's own candidates, with its gradients.
///
/// `score = 20 (x A)(t B)'`; `loss = sum_i w_i (logsumexp_{c in candidates(i)} score(i, c) - score(i, target i)) / sum_i w_i`.
package struct HeadLoss {
  package struct Result {
    package var loss: Float
    /// Of A, [dimensions, rank].
    package var photo: [Float]
    /// Of B, [text size, rank].
    package var text: [Float]
  }

  package let dimensions: Int
  package let textSize: Int
  package let rank: Int

  package init(dimensions: Int, textSize: Int, rank: Int) {
    self.dimensions = dimensions
    self.textSize = textSize
    self.rank = rank
  }

  /// - Parameters:
  ///   - a: A, row by row.
  ///   - b: B, row by row.
  ///   - photos: [n, dimensions].
  ///   - words: [m, text size], centred.
  ///   - targets: of each photo, an index into the words.
  ///   - isCandidate: [n, m]; the target always is one.
  ///   - weights: [n].
  package func callAsFunction(
    a: [Float], b: [Float], photos: [Float], words: [Float], targets: [Int], isCandidate: [Bool], weights: [Float]
  ) -> Result {
    let (n, m) = (targets.count, words.count / textSize)
    let photoKeys = Self.product(photos, a, rows: n, columns: rank, depth: dimensions)
    let wordKeys = Self.product(words, b, rows: m, columns: rank, depth: textSize)
    var scores = [Float](repeating: 0, count: n * m)
    cblas_sgemm(
      CblasRowMajor, CblasNoTrans, CblasTrans, Int32(n), Int32(m), Int32(rank), FacetHead.sharpness, photoKeys,
      Int32(rank), wordKeys, Int32(rank), 0, &scores, Int32(m))
    let loss = Self.softmax(&scores, targets: targets, isCandidate: isCandidate, weights: weights, words: m)
    // `scores` now holds the loss's derivatives by them.
    var photoKeySlopes = [Float](repeating: 0, count: n * rank)
    cblas_sgemm(
      CblasRowMajor, CblasNoTrans, CblasNoTrans, Int32(n), Int32(rank), Int32(m), FacetHead.sharpness, scores,
      Int32(m), wordKeys, Int32(rank), 0, &photoKeySlopes, Int32(rank))
    var wordKeySlopes = [Float](repeating: 0, count: m * rank)
    cblas_sgemm(
      CblasRowMajor, CblasTrans, CblasNoTrans, Int32(m), Int32(rank), Int32(n), FacetHead.sharpness, scores,
      Int32(m), photoKeys, Int32(rank), 0, &wordKeySlopes, Int32(rank))
    return Result(
      loss: loss,
      photo: Self.product(photos, photoKeySlopes, rows: dimensions, columns: rank, depth: n, isTransposed: true),
      text: Self.product(words, wordKeySlopes, rows: textSize, columns: rank, depth: m, isTransposed: true))
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

  /// `left right`, or `left' right`.
  private static func product(
    _ left: [Float], _ right: [Float], rows: Int, columns: Int, depth: Int, isTransposed: Bool = false
  ) -> [Float] {
    var result = [Float](repeating: 0, count: rows * columns)
    guard rows > 0, columns > 0, depth > 0 else { return result }
    cblas_sgemm(
      CblasRowMajor, isTransposed ? CblasTrans : CblasNoTrans, CblasNoTrans, Int32(rows), Int32(columns),
      Int32(depth), 1, left, Int32(isTransposed ? rows : depth), right, Int32(columns), 0, &result, Int32(columns))
    return result
  }
}
