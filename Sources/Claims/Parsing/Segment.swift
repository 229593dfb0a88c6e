/// A stretch of a chunk that some lexicon or WordNet knows.
struct Segment {
  let tokens: Range<Int>
  /// Indices into `Lexicons.entries`, literal spellings first.
  let entries: [Int]
  /// Thing senses of WordNet; empty where it is not a noun.
  let senses: [Synset]
}

/// A run of words between commas, prepositions and the like.
struct Chunk {
  let tokens: Range<Int>
  let lead: WordRules.Lead?
  let clause: Int
}
