package import Claims
import Features
import Synchronization

/// Which nouns may not contradict each other.
package final class KindRelation: Sendable {
  private struct Couple: Hashable {
    let one: Alternative
    let other: Alternative
  }

  /// Words nearer than this mean the same to a shop: "trainers" and "sneakers".
  private static let sameMeaning: Float = 0.8
  private static let senses = 2
  /// Couples kept in mind; a catalog's words come back in every pair.
  private static let capacity = 200_000

  private let taxonomy: Taxonomy
  private let known = Mutex<[Couple: Bool]>([:])

  package init(taxonomy: Taxonomy) { self.taxonomy = taxonomy }

  /// Whether one may be true of whatever the other is true of: one's words contain the other's, one is the
  /// other's ancestor in WordNet, or their vectors nearly agree.
  package func areRelated(_ one: Alternative, _ other: Alternative, text: TextVectors) -> Bool {
    let couple = Couple(one: one, other: other)
    if let known = known.withLock({ $0[couple] }) { return known }
    let areRelated = compare(one, other, text: text)
    known.withLock { if $0.count < Self.capacity { $0[couple] = areRelated } }
    return areRelated
  }

  private func compare(_ one: Alternative, _ other: Alternative, text: TextVectors) -> Bool {
    if one.term == other.term { return true }
    let (words, otherWords) = (Set(one.term.split(separator: " ")), Set(other.term.split(separator: " ")))
    if words.isSubset(of: otherWords) || otherWords.isSubset(of: words) { return true }
    let senses = one.senses.prefix(Self.senses)
    let otherSenses = other.senses.prefix(Self.senses)
    if senses.contains(where: { taxonomy.ancestors($0).contains { otherSenses.contains($0.key) } })
      || otherSenses.contains(where: { taxonomy.ancestors($0).contains { senses.contains($0.key) } })
    {
      return true
    }
    guard let vector = text[one.term]?.mean, let otherVector = text[other.term]?.mean else { return false }
    return dotProduct(vector[...], otherVector) > Self.sameMeaning
  }
}
