extension SpecReader {
  /// Takes a colour with the words that shade it ("dark", "greenish") and the colour joined to it ("black-brown").
  mutating func takeColour(
    _ segment: Segment, in segments: [Segment], at place: Int, entry colour: LexiconEntry, subject: Owner?,
    chunk: Range<Int>
  ) {
    var draft = draft(colour, tokens: segment.tokens, owner: subject)
    if place + 1 < segments.count { join(segments[place + 1], to: &draft) }
    var start = draft.tokens.lowerBound
    while start > chunk.lowerBound, !taken[start - 1], tokens[start].gap.joins {
      let word = tokens[start - 1].word
      if let near = rules.shades[word] {
        draft.near += draft.families.compactMap { near[$0] }
      } else if let leaning = rules.leanings[word] {
        draft.near.append(leaning)
      } else {
        break
      }
      draft.term = word + " " + draft.term
      start -= 1
    }
    draft.tokens = start..<draft.tokens.upperBound
    take(draft)
  }

  private func join(_ next: Segment, to draft: inout ClaimDraft) {
    guard next.tokens.lowerBound == draft.tokens.upperBound, tokens[next.tokens.lowerBound].gap == .hyphen,
      let other = next.entries.map(entry).first(where: { $0.facet == .colour })
    else { return }
    draft.term += "-" + other.term
    draft.tokens = draft.tokens.lowerBound..<next.tokens.upperBound
    draft.families += other.families.filter { !draft.families.contains($0) }
    draft.near += other.near
  }
}
