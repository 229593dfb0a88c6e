import Claims
import Matching

extension ClassLore {
  /// A mug is a drinking vessel: what is said of those holds by half.
  private static let inherited: Float = 0.5

  init(of classes: [Synset], in wordNet: WordNet) {
    self.init(
      words: classes.map { synset in
        var words: [String: Float] = [:]
        for parent in wordNet.hypernyms(of: synset) {
          for word in Self.words(of: parent, in: wordNet) { words[word] = Self.inherited }
        }
        for word in Self.words(of: synset, in: wordNet) { words[word] = 1 }
        return words
      })
  }

  private static func words(of synset: Synset, in wordNet: WordNet) -> Set<String> {
    let named = [synset] + wordNet.partsAndSubstances(of: synset)
    return named.reduce(into: keys(in: wordNet.definition(of: synset))) { words, synset in
      for lemma in wordNet.lemmas(of: synset) { words.formUnion(keys(in: lemma)) }
    }
  }
}
