public import Claims
public import Features

/// ImageNet's 1,000 classes as words: what lets class probabilities speak of any noun (ConSE, Norouzi et al. 2014).
public struct ClassVocabulary: Sendable {
  /// Text vectors of the class names scaled to length 1, [1000, 384].
  public let vectors: Matrix
  /// WordNet synset of each class.
  public let synsets: [Synset]
  /// English name of each class, first lemma.
  public let names: [String]
  /// What a dictionary tells of each class.
  public let lore: ClassLore

  public init(vectors: Matrix, synsets: [Synset], names: [String], lore: ClassLore = .none) {
    precondition(vectors.rows == synsets.count && names.count == synsets.count, "one vector, synset and name a class")
    precondition(lore.words.isEmpty || lore.words.count == names.count, "words of every class or of none")
    self.vectors = vectors
    self.synsets = synsets
    self.names = names
    self.lore = lore
  }
}
