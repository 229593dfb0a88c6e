extension SpecReader {
  static let titleClauses = 3

  /// Finds what is sold: the head of the title's first noun phrase, else of the sentences after it.
  mutating func findProduct(in chunks: [Chunk]) {
    defer { settleNames() }
    guard product == nil else { return }
    for clause in 0..<SpecReader.titleClauses {
      let here = chunks.filter { $0.clause == clause }
      let heads = here.compactMap { chunk in head(of: chunk).map { (chunk: chunk, segment: $0) } }
      let open = heads.filter { [nil, .and, .is, .small].contains($0.chunk.lead) }
      let choice =
        open.first { isPlainKind($0.segment) || opensTitle($0.chunk, with: $0.segment) }
        ?? (clause == 0
          ? heads.first { $0.chunk.lead == .with && isPlainKind($0.segment) && !isPartToo($0.segment) } : nil)
        ?? open.first { isListedKind($0.segment) && $0.chunk.tokens == $0.segment.tokens && open.count == 1 }
      if let choice {
        product = Product(choice.segment, reader: self)
        let range = choice.segment.tokens
        glued[range.lowerBound] = (range, choice.segment.entries)
        titleClause = clause
        return
      }
    }
    let heads = chunks.filter { $0.clause == 0 && [nil, .and, .is, .small].contains($0.lead) }.compactMap(head(of:))
    let opening = heads.first { isListedKind($0) && tokens[$0.tokens.lowerBound].gap < .comma }
    if let head = openingPart(in: chunks) ?? opening ?? heads.first(where: isThing) ?? heads.first(where: isListedKind)
    {
      product = Product(head, reader: self)
      glued[head.tokens.lowerBound] = (head.tokens, head.entries)
    } else {
      adoptName()
    }
  }

  /// "Fluorescent tube, metal screw base", "Glue stick, red cap": a thing in small letters that ends the first words is sold,
  /// whatever later words are kinds of goods too.
  private func opensTitle(_ chunk: Chunk, with segment: Segment) -> Bool {
    let start = chunk.tokens.lowerBound
    return chunk.clause == 0 && chunk.lead == nil && (start == 0 || start == 1 && tokens[1].gap < .comma)
      && segment.tokens.upperBound == chunk.tokens.upperBound
      && tokens[segment.tokens.upperBound - 1].letterCase == .lower && isThing(segment)
  }

  /// "Bell with black keyhole": a part that opens the spec by itself is what is sold.
  private func openingPart(in chunks: [Chunk]) -> Segment? {
    guard let chunk = chunks.first, chunk.tokens.lowerBound == 0, chunk.lead == nil,
      let segment = segments(of: chunk.tokens, nouns: false).first, segment.tokens == chunk.tokens,
      parser.nouns.isMainlyThing(words(segment.tokens)),
      let index = segment.entries.first(where: { entry($0).facet == .part && entry($0).observability == .visible }),
      segment.entries.allSatisfy({ entry($0).facet == .part })
    else { return nil }
    let senses = parser.entrySenses[index]
    return Segment(
      tokens: segment.tokens, entries: [],
      senses: senses.isEmpty ? parser.nouns.senses(of: words(segment.tokens)) : senses)
  }

  /// Where nothing else is sold, a variety that WordNet knows is: "Golden Delicious" is an apple.
  private mutating func adoptName() {
    guard let place = drafts.firstIndex(where: { [.text, .other].contains($0.facet) && $0.observability != .never })
    else { return }
    let range = drafts[place].tokens
    let senses = parser.nouns.senses(of: words(range))
    guard senses.contains(where: { [.food, .plant].contains(parser.nouns.category(of: $0)) }) else { return }
    let segment = Segment(tokens: range, entries: [], senses: senses)
    product = Product(segment, reader: self)
    drafts[place] = Product(segment, reader: self).draft(range)
  }

  private func head(of chunk: Chunk) -> Segment? {
    segments(of: chunk.tokens, nouns: chunk.clause == 0 || chunk.lead == nil).last { isKind($0) }
  }

  private func isListedKind(_ segment: Segment) -> Bool {
    segment.entries.contains { entry($0).facet == .kind }
  }

  /// A kind of the lexicon that is no colour, stuff, pattern, shape or state at once.
  func isPlainKind(_ segment: Segment) -> Bool {
    isListedKind(segment) && !segment.entries.contains { SpecReader.attributes.contains(entry($0).facet) }
  }

  private func isPartToo(_ segment: Segment) -> Bool {
    segment.entries.contains { entry($0).facet == .part }
  }

  private func isThing(_ segment: Segment) -> Bool {
    segment.entries.isEmpty && parser.nouns.isMainlyThing(words(segment.tokens))
  }
}
