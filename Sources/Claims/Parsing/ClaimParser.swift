/// Reads specs as claims: phrases with a facet each, and what each would be confused with.
public struct ClaimParser: Sendable {
  public let lexicons: Lexicons
  /// Gives each claim its alternatives.
  public let finder: AlternativeFinder
  let nouns: NounReader
  /// WordNet's senses of each lexicon entry, beside `lexicons.entries`.
  let entrySenses: [[Synset]]
  /// Called when the first Japanese spec is met.
  let japanese: @Sendable () throws -> Japanese

  /// - Parameters:
  ///   - japanese: what reads Japanese; asked for when the first Japanese spec is met. Where it throws, its Japanese
  ///     stays unread, for the reason that the error describes.
  ///   - vocabulary: how often each kind of goods stands in the catalog, by term; alternatives of kinds are drawn
  ///     from it. Empty: from the lexicon's own kinds.
  public init(
    lexicons: Lexicons, wordNet: WordNet, vocabulary: [String: Double] = [:],
    japanese: @escaping @Sendable () throws -> Japanese = { throw JapaneseError.notInstalled }
  ) {
    self.lexicons = lexicons
    self.japanese = japanese
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
    let scalars = Array(spec.unicodeScalars)
    guard scalars.contains(where: \.isJapanese) else {
      return claims(in: scalars, tokens: Tokenizer.tokens(of: scalars), unread: unread(scalars), hints)
    }
    do {
      let japanese = try japanese()
      let unread = unread(scalars)
      let words = JapaneseReader(scalars, parser: self, japanese: japanese, unread: unread).arrangement()
      let settled = words.settled.map { span in
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[span])
        return Claim(
          text: String(text), span: Span(start: span.lowerBound, end: span.upperBound), facet: .other,
          term: String(text), observability: .never)
      }
      return ClaimParser.inOrder(settled + claims(in: scalars, tokens: words.tokens, unread: unread, hints))
    } catch {
      let unread = unread(scalars, japanese: "Japanese is not read: \(error)")
      return claims(in: scalars, tokens: Tokenizer.tokens(of: scalars), unread: unread, hints)
    }
  }

  /// - Parameter japanese: why Japanese is not read.
  func unread(_ scalars: [Unicode.Scalar], japanese: String? = nil) -> UnreadText {
    UnreadText(scalars, japanese: japanese) { line in
      lexicons.rules.languages.language(of: line) { lexicons.trie.contains($0) || !nouns.senses(of: $0).isEmpty }
    }
  }

  private func claims(
    in scalars: [Unicode.Scalar], tokens: [Token], unread: UnreadText, _ hints: [SpecHint]
  ) -> [Claim] {
    guard !unread.runs.isEmpty else {
      var reader = SpecReader(scalars, tokens: tokens, parser: self)
      return reader.read(hints: hints)
    }
    let readable = tokens.filter { token in !unread.runs.contains { $0.span.overlaps(token.span) } }
    var reader = SpecReader(scalars, tokens: readable, parser: self)
    let spans = unread.runs.map { Span(start: $0.span.lowerBound, end: $0.span.upperBound) }
    let read = reader.read(hints: hints).filter { claim in !spans.contains { $0.overlaps(claim.span) } }
    let others = zip(unread.runs, spans).map { run, span in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[run.span])
      return Claim(
        text: String(text), span: span, facet: .other, term: String(text), observability: .unknown, reason: run.reason)
    }
    return (read + others).sorted { $0.span.start < $1.span.start }
  }

  /// Words of another language stand in their own order, and one of them may mean two English ones: of claims that
  /// meet, the one of fewer scalars stays, and the kind where they are equal.
  private static func inOrder(_ claims: [Claim]) -> [Claim] {
    var kept: [Claim] = []
    let ranked = claims.sorted {
      ($0.span.end - $0.span.start, $0.facet == .kind ? 0 : 1) < (
        $1.span.end - $1.span.start, $1.facet == .kind ? 0 : 1
      )
    }
    for claim in ranked where !kept.contains(where: { $0.span.overlaps(claim.span) }) { kept.append(claim) }
    return kept.sorted { $0.span.start < $1.span.start }
  }
}
