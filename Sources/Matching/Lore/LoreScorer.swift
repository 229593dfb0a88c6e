import Claims
import Features
import Foundation

/// Scores words of any facet by what is known of the things that a photo seems to show; no training.
///
/// `S(word) = log(sum_k p_k m_k + 0.02) + log(sum_k p_k c_k + 1e-5)`, less the same for the catalog's mean photo, for
/// ImageNet's class probabilities p; `m_k` says whether a dictionary mentions the word where it explains class k, and
/// `c_k = exp((cos(class name k, word) - 1) / 0.1)` is ConSE (Norouzi et al. 2014).
final class LoreScorer: Sendable {
  private struct Entry {
    let mentions: [Float]
    let likeness: [Float]
    let centre: Double
  }

  private static let sharpness: Float = 0.1
  private static let mentionFloor = 0.02
  private static let likenessFloor = 1e-5
  /// 8 kB a term.
  private static let capacity = 2000

  private let classes: ClassVocabulary
  private let mean: [Float]
  /// Terms come back in every pair; each costs a thousand cosines.
  private let known = BoundedMemory<LoreTerm, Entry>(capacity: capacity)

  init(classes: ClassVocabulary, mean: [Float]) {
    self.classes = classes
    self.mean = mean
  }

  /// - Returns: nats above the catalog's mean photo; `nil` without a vector for the term.
  func score(_ term: LoreTerm, probabilities: [Float], text: TextVectors) -> Double? {
    guard let entry = entry(term, text: text), probabilities.count == entry.likeness.count else { return nil }
    return Self.logScore(probabilities, entry.mentions, entry.likeness) - entry.centre
  }

  private func entry(_ term: LoreTerm, text: TextVectors) -> Entry? {
    known.value(of: term) {
      guard let vector = text[term.term]?.mean, vector.count == classes.vectors.columns else { return nil }
      let likeness = classes.synsets.indices.map {
        exp((dotProduct(classes.vectors.row($0), vector) - 1) / Self.sharpness)
      }
      let mentions = classes.lore.mentions(of: term.words)
      return Entry(mentions: mentions, likeness: likeness, centre: Self.logScore(mean, mentions, likeness))
    }
  }

  private static func logScore(_ probabilities: [Float], _ mentions: [Float], _ likeness: [Float]) -> Double {
    log(Double(dotProduct(probabilities[...], mentions)) + mentionFloor)
      + log(Double(dotProduct(probabilities[...], likeness)) + likenessFloor)
  }
}
