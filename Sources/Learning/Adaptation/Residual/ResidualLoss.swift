import Foundation
import Matching

/// Log loss of decided claims whose head margins a residual of low rank moves, with its gradients.
///
/// `s(x, t) = s_0(x, t) + 20 (x A')(t B')'`, `m = s(x, word) - logsumexp_r s(x, r)`,
/// `loss = mean_i (log(1 + e^{-z_i}) or, where contradicted, log(1 + e^{z_i}))` with `z_i = offset_i + weight_i m_i`.
package struct ResidualLoss {
  package struct Result {
    package var loss: Float
    /// Of A', [dimensions, rank].
    package var photo: [Float]
    /// Of B', [text size, rank].
    package var text: [Float]
  }

  private struct Claim {
    let photo: [Float]
    /// The claim's word first, then its rivals: indices into `words`.
    let words: [Int]
    let scores: [Double]
    let lesson: ResidualLesson
  }

  package let dimensions: Int
  package let textSize: Int
  package let rank: Int
  private let words: [[Float]]
  private let claims: [Claim]

  /// - Returns: `nil` without a claim, and where photos or words differ in size.
  package init?(_ lessons: [ResidualLesson], rank: Int) {
    guard let first = lessons.first?.question else { return nil }
    var places: [[Float]: Int] = [:]
    var words: [[Float]] = []
    claims = lessons.map { lesson in
      let question = lesson.question
      let own = ([question.word] + question.rivals).map { vector in
        if let place = places[vector] { return place }
        places[vector] = words.count
        words.append(vector)
        return words.count - 1
      }
      return Claim(
        photo: question.photo, words: own, scores: [question.score] + question.rivalScores, lesson: lesson)
    }
    self.words = words
    self.rank = rank
    dimensions = first.photo.count
    textSize = first.word.count
    let (dimensions, textSize) = (dimensions, textSize)
    guard claims.allSatisfy({ $0.photo.count == dimensions }), words.allSatisfy({ $0.count == textSize }) else {
      return nil
    }
  }

  package func callAsFunction(a: [Float], b: [Float]) -> Result {
    var result = Result(
      loss: 0, photo: [Float](repeating: 0, count: a.count), text: [Float](repeating: 0, count: b.count))
    let wordKeys = words.map { key($0, b) }
    var wordSlopes = [[Float]](repeating: [Float](repeating: 0, count: rank), count: words.count)
    let share = 1 / Float(claims.count)
    for claim in claims {
      let photoKey = key(claim.photo, a)
      let scores = zip(claim.words, claim.scores).map { word, score in
        score + Double(FacetHead.sharpness * dotProduct(photoKey[...], wordKeys[word]))
      }
      let rivals = logSumExp(scores.dropFirst())
      let margin = scores[0] - rivals
      let bounded = min(max(margin, -ClaimCalibration.clip), ClaimCalibration.clip)
      let odds = claim.lesson.offset + claim.lesson.weight * bounded
      result.loss += share * Float(softplus(claim.lesson.isContradicted ? odds : -odds))
      guard bounded == margin else { continue }
      let slope = (sigmoid(odds) - (claim.lesson.isContradicted ? 0 : 1)) * claim.lesson.weight
      var photoSlopes = [Float](repeating: 0, count: rank)
      for (place, word) in claim.words.enumerated() {
        let own = place == 0 ? slope : -slope * exp(scores[place] - rivals)
        let scaled = share * FacetHead.sharpness * Float(own)
        for column in 0..<rank {
          photoSlopes[column] += scaled * wordKeys[word][column]
          wordSlopes[word][column] += scaled * photoKey[column]
        }
      }
      add(photoSlopes, times: claim.photo, to: &result.photo)
    }
    for (word, slopes) in zip(words, wordSlopes) { add(slopes, times: word, to: &result.text) }
    return result
  }

  private func key(_ vector: [Float], _ matrix: [Float]) -> [Float] {
    var key = [Float](repeating: 0, count: rank)
    for (row, value) in vector.enumerated() {
      for column in 0..<rank { key[column] += value * matrix[row * rank + column] }
    }
    return key
  }

  private func add(_ slopes: [Float], times vector: [Float], to matrix: inout [Float]) {
    for (row, value) in vector.enumerated() {
      for column in 0..<rank { matrix[row * rank + column] += value * slopes[column] }
    }
  }
}
