package import Claims
import Features
import Foundation

/// Scores nouns against ImageNet's class probabilities: ConSE (Norouzi et al., "Zero-Shot Learning by Convex
/// Combination of Semantic Embeddings", 2014), sharpened by WordNet's tree and centred on the catalog.
///
/// `S(word) = log(sum_k p_k w_k + 1e-5) - log(sum_k m_k w_k + 1e-5)` for a photo's probabilities p and the catalog's mean m,
/// where w_k is the largest of `exp((cos(class name k, word) - 1) / 0.1)`, 0.8 if class k descends from the word's commonest
/// sense, and 0.05 if a dictionary defines the class by the word.
package final class KindScorer: Sendable {
  /// Terms kept in mind, 8 kB each: 16 MB. The catalog's commonest kinds, which every pair is compared with, are a tenth of
  /// that; a term that was forgotten takes the same thousand cosines again and comes to the same.
  package static let capacity = 2000
  private static let sharpness: Float = 0.1
  private static let descent: Float = 0.8
  private static let mention: Float = 0.05
  private static let senses = 1
  private static let steps = 4
  private static let floor = 1e-5

  let classes: ClassVocabulary
  /// Classes that lie at most `steps` below a synset.
  private let descendants: [Synset: Set<Int>]
  let mean: [Float]
  /// Terms come back in every pair; a term's weights cost a thousand cosines.
  private let terms = BoundedMemory<String, KindTerm>(capacity: capacity)

  package init(classes: ClassVocabulary, taxonomy: Taxonomy, mean: [Float]) {
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

  /// Terms in memory, at most `capacity`.
  package var termCount: Int { terms.count }

  /// - Returns: nats above what the word gets in the catalog's mean photo; `nil` without a vector for the term.
  package func score(_ term: String, senses: [Synset], probabilities: [Float], text: TextVectors) -> Double? {
    guard let entry = entry(term, senses: senses, text: text), probabilities.count == entry.weights.count else {
      return nil
    }
    return Self.logScore(probabilities, entry.weights) - entry.centre
  }

  /// How much each class's name is like a term, [1000]; `nil` without a vector for the term.
  func likeness(of term: String, text: TextVectors) -> [Float]? { entry(term, senses: [], text: text)?.likeness }

  private func entry(_ term: String, senses: [Synset], text: TextVectors) -> KindTerm? {
    let key = term + senses.prefix(Self.senses).map { "/\($0.offset)" }.joined()
    return terms.value(of: key) {
      guard let vector = text[term]?.mean, vector.count == classes.vectors.columns else { return nil }
      return makeEntry(term, vector: vector, senses: Array(senses.prefix(Self.senses)))
    }
  }

  private func makeEntry(_ term: String, vector: [Float], senses: [Synset]) -> KindTerm {
    let likeness = classes.synsets.indices.map {
      exp((dotProduct(classes.vectors.row($0), vector) - 1) / Self.sharpness)
    }
    var weights = likeness
    func raise(_ index: Int, to weight: Float) { weights[index] = max(weights[index], weight) }
    for sense in senses {
      for index in descendants[sense] ?? [] { raise(index, to: Self.descent) }
    }
    // A "standing lamp" is defined by "lamp".
    let head = Set(term.split(separator: " ").suffix(1).map { ClassLore.key(of: $0) })
    for (index, mention) in classes.lore.mentions(of: head).enumerated() where mention == ClassLore.defining {
      raise(index, to: Self.mention)
    }
    return KindTerm(weights: weights, likeness: likeness, centre: Self.logScore(mean, weights))
  }

  private static func logScore(_ probabilities: [Float], _ weights: [Float]) -> Double {
    log(Double(dotProduct(probabilities[...], weights)) + floor)
  }
}
