/// Reads specs as claims: phrases with a facet each, and what each would be confused with.
public struct ClaimParser: Sendable {
  public let lexicons: Lexicons
  /// Gives each claim its alternatives.
  public let finder: AlternativeFinder
  let nouns: NounReader
  /// WordNet's senses of each lexicon entry, beside `lexicons.entries`.
  let entrySenses: [[Synset]]

  /// - Parameter vocabulary: how often each kind of goods stands in the catalog, by term; alternatives of kinds are drawn
  ///   from it. Empty: from the lexicon's own kinds.
  public init(lexicons: Lexicons, wordNet: WordNet, vocabulary: [String: Double] = [:]) {
    self.lexicons = lexicons
    let nouns = NounReader(wordNet)
    self.nouns = nouns
    entrySenses = lexicons.entries.map { entry in
      guard entry.facet == .kind || entry.facet == .part || entry.facet == .material else { return [] }
      if entry.nouns.isEmpty { return nouns.senses(of: entry.term) }
      return entry.nouns.flatMap(nouns.senses(ofReference:))
    }
    finder = AlternativeFinder(
      lexicons: lexicons, entrySenses: entrySenses, nouns: nouns, wordNet: wordNet, vocabulary: vocabulary)
  }

  /// The claims of a spec, in its order; spans never overlap.
  ///
  /// - Parameter hints: stretches whose facet the catalog's columns tell; they are cut to the spec where they leave it.
  public func claims(in spec: String, hints: [SpecHint] = []) -> [Claim] {
    var reader = SpecReader(spec, parser: self)
    return reader.read(hints: hints)
  }
}
