extension SpecReader {
  private static let titleClauses = 3

  /// Finds what is sold: the head of the title's first noun phrase, else of the sentences after it.
  mutating func findProduct(in chunks: [Chunk]) {
    defer { settleNames() }
    guard product == nil else { return }
    for clause in 0..<SpecReader.titleClauses {
      let here = chunks.filter { $0.clause == clause }
      let heads = here.compactMap { chunk in head(of: chunk).map { (chunk: chunk, segment: $0) } }
      let open = heads.filter {
        $0.chunk.lead == nil || $0.chunk.lead == .and || $0.chunk.lead == .is || $0.chunk.lead == .small
      }
      let choice =
        open.first { isPlainKind($0.segment) } ?? (clause == 0 ? heads.first { isPlainKind($0.segment) } : nil)
        ?? open.first {
          isListedKind($0.segment) && $0.chunk.tokens.count == $0.segment.tokens.count && open.count == 1
        }
        ?? open.first { isThing($0.segment) } ?? open.first { isListedKind($0.segment) }
      if let choice {
        product = Product(choice.segment, reader: self)
        let range = choice.segment.tokens
        glued[range.lowerBound] = (range, choice.segment.entries)
        titleClause = clause
        return
      }
    }
    adoptName()
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
  private func isPlainKind(_ segment: Segment) -> Bool {
    isListedKind(segment) && !segment.entries.contains { SpecReader.attributes.contains(entry($0).facet) }
  }

  private func isThing(_ segment: Segment) -> Bool {
    guard segment.entries.isEmpty, let first = segment.senses.first else { return false }
    return parser.nouns.category(of: first) != .body
  }
}
