import Claims
import Features
import Foundation
import Synchronization

/// Scores nouns against ImageNet's class probabilities: ConSE (Norouzi et al., "Zero-Shot Learning by Convex
/// Combination of Semantic Embeddings", 2014), sharpened by WordNet's tree and centred on the catalog.
///
/// `S(word) = log(sum_k p_k w_k + 1e-5) - log(sum_k m_k w_k + 1e-5)` for a photo's probabilities p and the catalog's mean m,
/// where `w_k = max(exp((cos(class name k, word) - 1) / 0.1), 0.8 if class k descends from the word's commonest sense)`.
final class KindScorer: Sendable {
  private static let sharpness: Float = 0.1
  private static let descent: Float = 0.8
  private static let senses = 1
  private static let steps = 4
  private static let floor = 1e-5

  let classes: ClassVocabulary
  /// Classes that lie at most `steps` below a synset.
  private let descendants: [Synset: Set<Int>]
  let mean: [Float]
  /// Terms come back in every pair; a term's weights cost a thousand cosines.
  private let terms = Mutex<[String: KindTerm]>([:])

  init(classes: ClassVocabulary, taxonomy: Taxonomy, mean: [Float]) {
    self.classes = classes
    var descendants: [Synset: Set<Int>] = [:]
    for (index, synset) in classes.synsets.enumerated() {
      for (ancestor, steps) in taxonomy.ancestors(synset) where steps <= Self.steps {
        descendants[ancestor, default: []].insert(index)
      }
    }
    self.descendants = descendants
    self.mean = mean
  }

  /// - Returns: nats above what the word gets in the catalog's mean photo; `nil` without a vector for the term.
  func score(_ term: String, senses: [Synset], probabilities: [Float], text: TextVectors) -> Double? {
    guard let entry = entry(term, senses: senses, text: text), probabilities.count == entry.weights.count else {
      return nil
    }
    return Self.logScore(probabilities, entry.weights) - entry.centre
  }

  /// How strongly each class speaks for a term, [1000]; `nil` without a vector for the term.
  func weights(of term: String, senses: [Synset], text: TextVectors) -> [Float]? {
    entry(term, senses: senses, text: text)?.weights
  }

  private func entry(_ term: String, senses: [Synset], text: TextVectors) -> KindTerm? {
    let key = term + senses.prefix(Self.senses).map { "/\($0.offset)" }.joined()
    if let known = terms.withLock({ $0[key] }) { return known }
    guard let vector = text[term]?.mean, vector.count == classes.vectors.columns else { return nil }
    let entry = makeEntry(vector: vector, senses: Array(senses.prefix(Self.senses)))
    terms.withLock { $0[key] = entry }
    return entry
  }

  private func makeEntry(vector: [Float], senses: [Synset]) -> KindTerm {
    let below = senses.map { descendants[$0] ?? [] }
    let weights = classes.synsets.indices.map { index -> Float in
      let cosine = dotProduct(classes.vectors.row(index), vector)
      let similarity = exp((cosine - 1) / Self.sharpness)
      return below.contains { $0.contains(index) } ? max(similarity, Self.descent) : similarity
    }
    return KindTerm(weights: weights, centre: Self.logScore(mean, weights))
  }

  private static func logScore(_ probabilities: [Float], _ weights: [Float]) -> Double {
    log(Double(dotProduct(probabilities[...], weights)) + floor)
  }
}
