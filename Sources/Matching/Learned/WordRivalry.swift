import Claims

/// Which words of one facet may stand in each other's place.
package struct WordRivalry: Sendable {
  /// A word with what the comparison needs of it.
  package final class Entry: Sendable {
    package let word: HeadWord
    fileprivate let parts: Set<Substring>
    /// A bit for each part: another word without one of them doesn't contain this one.
    fileprivate let signature: UInt64
    fileprivate let senses: Set<Synset>
    /// Everything above its commonest senses, those included.
    fileprivate let ancestors: Set<Synset>
    fileprivate let families: Set<String>
    fileprivate let alternatives: Set<String>

    fileprivate init(_ word: HeadWord, taxonomy: Taxonomy) {
      let senses = word.senses.prefix(WordRivalry.senses)
      self.word = word
      let parts = Set(word.term.split(separator: " "))
      self.parts = parts
      signature = parts.reduce(0) { $0 | 1 << (UInt64(truncatingIfNeeded: $1.hashValue) & 63) }
      self.senses = Set(senses)
      ancestors = senses.reduce(into: []) { $0.formUnion(taxonomy.ancestors($1).keys) }
      families = Set(word.families)
      alternatives = Set(word.alternatives)
    }
  }

  /// Words nearer than this mean the same to a shop: "trainers" and "sneakers".
  private static let sameMeaning: Float = 0.8
  private static let senses = 2

  private let taxonomy: Taxonomy

  package init(taxonomy: Taxonomy) { self.taxonomy = taxonomy }

  package func entry(_ word: HeadWord) -> Entry { Entry(word, taxonomy: taxonomy) }

  /// Kinds are rivals unless one may be true of whatever the other is true of; words of a closed facet where one, or what it
  /// is a sort of, is an alternative of the other.
  package func areRivals(_ one: Entry, _ other: Entry) -> Bool {
    guard one.word.term != other.word.term else { return false }
    return one.word.facet == .kind ? !areRelated(one, other) : excludes(one, other) || excludes(other, one)
  }

  /// One's words contain the other's, one is the other's ancestor in WordNet, or their vectors nearly agree.
  private func areRelated(_ one: Entry, _ other: Entry) -> Bool {
    isPart(one, of: other) || isPart(other, of: one)
      // The few are looked up among the many.
      || !other.senses.isDisjoint(with: one.ancestors) || !one.senses.isDisjoint(with: other.ancestors)
      || dotProduct(one.word.vector[...], other.word.vector) > Self.sameMeaning
  }

  private func isPart(_ one: Entry, of other: Entry) -> Bool {
    one.signature & ~other.signature == 0 && one.parts.isSubset(of: other.parts)
  }

  private func excludes(_ one: Entry, _ other: Entry) -> Bool {
    guard !one.families.contains(other.word.term), !other.families.contains(one.word.term) else { return false }
    // "Long sleeves" and "short sleeves" are both sleeves; "tartan" and "gingham" are both checked, and may pass for each other.
    return one.alternatives.contains(other.word.term)
      || one.families.isDisjoint(with: other.families) && !other.families.isDisjoint(with: one.alternatives)
  }
}
