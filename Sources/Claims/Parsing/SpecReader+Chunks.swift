extension SpecReader {
  /// Runs of words that no punctuation, role word or earlier claim parts.
  func chunks() -> [Chunk] {
    var chunks: [Chunk] = []
    var start: Int?
    var lead: WordRules.Lead?
    var clause = 0
    var position = 0
    let titleEnd = tokens.firstIndex { $0.gap == .stop && $0.span.lowerBound > 0 } ?? tokens.count

    func close(_ end: Int) {
      if let first = start, first < end { chunks.append(Chunk(tokens: first..<end, lead: lead, clause: clause)) }
      start = nil
    }

    while position < tokens.count {
      let token = tokens[position]
      if token.gap >= .slash && position > 0 {
        close(position)
        let isLed = token.gap == .colon && leadsOn(position - 1)
        if token.gap > .comma && !isLed || token.gap == .comma && (clause == 0 || lead != .for && lead != .at) {
          lead = nil
        }
        if token.gap == .plus || token.gap == .ampersand { lead = lead ?? .and }
        if token.gap == .stop { clause += 1 }
      }
      if let glue = glued[position] {
        start = start ?? position
        position = glue.range.upperBound
        continue
      }
      if taken[position] {
        close(position)
        if let before = lead, [.for, .at, .in, .of].contains(before) { lead = nil }
      } else if let role = role(at: position, titleEnd: titleEnd) {
        close(position)
        switch role {
        case .small: if position > 0, !taken[position - 1], rules.leads[tokens[position - 1].word] == nil { lead = nil }
        case .and, .or: lead = lead ?? .and
        case .of where isQuantity(before: position): lead = nil
        default: lead = role
        }
      } else {
        start = start ?? position
      }
      position += 1
    }
    close(tokens.count)
    return chunks
  }

  /// "With: white wheels" leads over its colon, "woven in: a greyish rug" does not.
  private func leadsOn(_ position: Int) -> Bool {
    guard let role = rules.leads[tokens[position].word] else { return false }
    return role == .with || role == .without || position == 0 || tokens[position].gap >= .bracket
  }

  /// "By Catwalk" leads a phrase; "built-in", "over-ear" and "999Store" do not.
  private func role(at position: Int, titleEnd: Int) -> WordRules.Lead? {
    let token = tokens[position]
    guard token.facet != .kind else { return nil }
    let isInside =
      token.gap == .hyphen || token.gap == .none && position > 0
      || position + 1 < tokens.count && tokens[position + 1].gap == .hyphen
    // In a title, "can" is a tin.
    if token.word == "can", position <= titleEnd { return nil }
    let isNumero = token.word == "no" && position + 1 < tokens.count && tokens[position + 1].isNumber
    return isInside || isNumero ? nil : rules.leads[token.word]
  }

  /// "a pair of boots", "bunch of bananas"
  private func isQuantity(before position: Int) -> Bool {
    guard position > 0, let unit = rules.units[tokens[position - 1].word] else { return false }
    return unit == .count || unit == .pair
  }

  /// What a chunk consists of, read from its end: the longest known expression, then what stands before it.
  ///
  /// - Parameter nouns: whether WordNet's nouns count as known
  func segments(of range: Range<Int>, nouns: Bool) -> [Segment] {
    var segments: [Segment] = []
    var end = range.upperBound
    scan: while end > range.lowerBound {
      for start in max(range.lowerBound, end - 5)..<end where !taken[start] {
        if let glue = glued[start], glue.range.upperBound == end {
          segments.append(Segment(tokens: glue.range, entries: glue.entries, senses: []))
          end = start
          continue scan
        }
        if taken[start..<end].contains(true) || (start + 1..<end).contains(where: { glued[$0] != nil }) { continue }
        let found = entries(start..<end)
        if !found.isEmpty, !(nouns && isToldGoods(start..<end, found)) {
          segments.append(Segment(tokens: start..<end, entries: found, senses: []))
          end = start
          continue scan
        }
        if nouns, let senses = compound(start..<end) {
          segments.append(Segment(tokens: start..<end, entries: [], senses: senses))
          end = start
          continue scan
        }
      }
      end -= 1
    }
    return segments.reversed()
  }

  /// WordNet's senses of an expression, unless its first word is a claim of its own about the rest.
  private func compound(_ range: Range<Int>) -> [Synset]? {
    guard range.allSatisfy({ !tokens[$0].isNumber }) else { return nil }
    if range.count == 1 {
      let word = tokens[range.lowerBound].word
      if rules.plainWords.contains(word) || word.utf8.count < 3 { return nil }
    }
    let senses = parser.nouns.senses(of: words(range))
    guard let first = senses.first else { return nil }
    guard range.count > 1 else { return senses }
    guard tokens[range.lowerBound].facet != .colour else { return nil }
    for cut in range.dropFirst() {
      let facets = Set(entries(range.lowerBound..<cut).map { entry($0).facet })
      guard !facets.isDisjoint(with: SpecReader.attributes) else { continue }
      let rest = cut..<range.upperBound
      let isKnownRest =
        entries(rest).contains { entry($0).facet == .kind } || !parser.nouns.senses(of: words(rest)).isEmpty
      let isFood = [.food, .plant].contains(parser.nouns.category(of: first)) && facets.contains(.colour)
      if isKnownRest && !isFood { return nil }
    }
    return senses
  }

  static let attributes: Set<Facet> = [.colour, .material, .pattern, .shape, .state]

  func isKind(_ segment: Segment) -> Bool {
    segment.entries.contains { entry($0).facet == .kind } || segment.entries.isEmpty && !segment.senses.isEmpty
  }
}
