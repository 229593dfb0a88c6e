import Claims
import Features

/// Which nouns may not contradict each other.
struct KindRelation: Sendable {
  /// Words nearer than this mean the same to a shop: "trainers" and "sneakers".
  private static let sameMeaning: Float = 0.8
  private static let senses = 2

  let taxonomy: Taxonomy

  /// Whether one may be true of whatever the other is true of: one's words contain the other's, one is the
  /// other's ancestor in WordNet, or their vectors nearly agree.
  func areRelated(_ one: Alternative, _ other: Alternative, text: TextVectors) -> Bool {
    if one.term == other.term { return true }
    let (words, otherWords) = (Set(one.term.split(separator: " ")), Set(other.term.split(separator: " ")))
    if words.isSubset(of: otherWords) || otherWords.isSubset(of: words) { return true }
    for sense in one.senses.prefix(Self.senses) {
      for otherSense in other.senses.prefix(Self.senses)
      where taxonomy.steps(sense, otherSense) != nil || taxonomy.steps(otherSense, sense) != nil { return true }
    }
    guard let vector = text[one.term]?.mean, let otherVector = text[other.term]?.mean else { return false }
    return dotProduct(vector[...], otherVector) > Self.sameMeaning
  }
}
