import Claims
import Matching

extension ClassLore {
  /// Names, parts and substances: as good as a definition for what a thing has, worse for what it is.
  private static let naming: Float = 0.9
  /// A mug is a drinking vessel: what is said of those holds by half.
  private static let inherited: Float = 0.5

  init(of classes: [Synset], in wordNet: WordNet) {
    self.init(
      words: classes.map { synset in
        var words: [String: Float] = [:]
        for parent in wordNet.hypernyms(of: synset) {
          for word in Self.definition(of: parent, in: wordNet).union(Self.names(around: parent, in: wordNet)) {
            words[word] = Self.inherited
          }
        }
        for word in Self.names(around: synset, in: wordNet) { words[word] = Self.naming }
        for word in Self.definition(of: synset, in: wordNet) { words[word] = Self.defining }
        return words
      })
  }

  private static func definition(of synset: Synset, in wordNet: WordNet) -> Set<String> {
    keys(in: wordNet.definition(of: synset))
  }

  private static func names(around synset: Synset, in wordNet: WordNet) -> Set<String> {
    ([synset] + wordNet.partsAndSubstances(of: synset)).reduce(into: []) { words, synset in
      for lemma in wordNet.lemmas(of: synset) { words.formUnion(keys(in: lemma)) }
    }
  }
}
