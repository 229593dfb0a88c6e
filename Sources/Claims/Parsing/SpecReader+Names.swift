extension SpecReader {
  /// Takes brands and names of the title out of the text, and of the sentences after it until one names the goods.
  ///
  /// - Returns: whether there were any
  mutating func readNames(in chunks: [Chunk]) -> Bool {
    var isChanged = readListedNames()
    if let end = pairedNameEnd() {
      takeName(0..<end, isPrinted: nil)
      isChanged = true
    }
    for clause in 0..<SpecReader.titleClauses {
      let here = chunks.filter { $0.clause == clause }
      let holdsGoods = here.contains { holdsKind($0.tokens) }
      for chunk in here {
        isChanged = readNames(in: chunk, besideGoods: holdsGoods) || isChanged
      }
      if holdsGoods { break }
    }
    return isChanged
  }

  /// Where "Jam and Honey soft toy" or "Lock&Lock container" end their name; "Black and White shirt" has none.
  private func pairedNameEnd() -> Int? {
    guard tokens.count > 2, isCapital(0) else { return nil }
    let isAmpersand = tokens[1].gap == .ampersand
    let second = isAmpersand ? 1 : 2
    guard isAmpersand || rules.leads[tokens[1].word] == .and, isCapital(second), second + 1 < tokens.count,
      tokens[second + 1].gap == .space, tokens[second + 1].letterCase == .lower, !taken[0...second].contains(true)
    else { return nil }
    return startsWithAttribute(0..<1) && startsWithAttribute(second..<second + 1) ? nil : second + 1
  }

  private mutating func readNames(in chunk: Chunk, besideGoods: Bool) -> Bool {
    let range = chunk.tokens
    // Any word may open a sentence of a description.
    if chunk.clause > 0, tokens[range.lowerBound].gap == .stop, range.count == 1 || !besideGoods { return false }
    let isMixed = range.contains { tokens[$0].letterCase == .lower && tokens[$0].word.utf8.count > 2 }
    if isMixed { return readCapitalised(in: range) }
    if !besideGoods || holdsKind(range) || startsWithAttribute(range) { return readUnknown(in: range) }
    guard !isExplained(range, isLed: chunk.lead != nil), !isOpeningThing(range), !range.contains(where: { taken[$0] }),
      range.contains(where: { isCapital($0) })
    else {
      return false
    }
    takeName(range, isPrinted: nil)
    return true
  }

  private func holdsKind(_ range: Range<Int>) -> Bool {
    segments(of: range, nouns: false).contains { segment in segment.entries.contains { entry($0).facet == .kind } }
  }

  func startsWithAttribute(_ range: Range<Int>) -> Bool {
    let first = segments(of: range, nouns: false).first { $0.tokens.lowerBound == range.lowerBound }
    return first.map { $0.entries.contains { SpecReader.attributes.contains(entry($0).facet) } } ?? false
      || rules.shades[tokens[range.lowerBound].word] != nil
  }

  /// Whether lexicons know every word of a run, and not as a single part ("Rivet").
  private func isExplained(_ range: Range<Int>, isLed: Bool) -> Bool {
    let segments = segments(of: range, nouns: false)
    let known = segments.reduce(into: 0) { $0 += $1.tokens.count }
    return known == range.count && (range.count > 1 || isLed)
      || range.allSatisfy { rules.plainWords.contains(tokens[$0].word) }
  }

  /// "Bell with key ring": brands are not followed by "with".
  private func isOpeningThing(_ range: Range<Int>) -> Bool {
    range == 0..<1 && tokens.count > 1 && tokens[1].gap == .space && rules.leads[tokens[1].word] == .with
      && parser.nouns.isMainlyThing(tokens[0].word)
  }

  private mutating func readListedNames() -> Bool {
    var isChanged = false
    for start in tokens.indices where !taken[start] && tokens[start].letterCase != .lower {
      for end in stride(from: min(tokens.count, start + 5), to: start, by: -1)
      where !taken[start..<end].contains(true) && tokens[(start + 1)..<end].allSatisfy({ $0.gap < .bracket }) {
        let names = (glued[start]?.range == start..<end ? glued[start]?.entries : nil) ?? entries(start..<end)
        guard let name = names.first.map(entry), name.group.isEmpty, isNameEntry(name) else { continue }
        takeName(start..<end, isPrinted: name.facet == .text)
        isChanged = true
        break
      }
    }
    return isChanged
  }

  private func isNameEntry(_ entry: LexiconEntry) -> Bool { entry.facet == .text || entry.facet == .other }

  mutating func takeName(_ range: Range<Int>, isPrinted: Bool?) {
    drafts.append(
      ClaimDraft(
        tokens: range, facet: isPrinted == true ? .text : .other, term: words(range),
        observability: isPrinted == true ? .visible : .unknown))
    if isPrinted == nil { names.append(drafts.count - 1) }
    for token in range { glued[token] = nil }
    take(range)
  }

  /// Where every word is capitalised, those that nothing explains are names.
  private mutating func readUnknown(in range: Range<Int>) -> Bool {
    let segments = segments(of: range, nouns: true)
    // A lone noun of WordNet before the goods' own word is a brand or a flavour: "Heinz Ketchup", "Hazelnut Spread".
    let known = segments.filter { !$0.entries.isEmpty || $0.tokens.count > 1 || $0.tokens == segments.last?.tokens }
      .reduce(into: Set<Int>()) { $0.formUnion($1.tokens) }
    var isChanged = false
    var token = range.lowerBound
    func isUnknown(_ token: Int) -> Bool {
      let word = tokens[token].word
      return !known.contains(token) && !taken[token] && tokens[token].letterCase != .lower && isCapital(token)
        && !rules.plainWords.contains(word) && rules.shades[word] == nil && rules.leanings[word] == nil
        && rules.numbers[word] == nil && !rules.acronyms.contains(word) && word.utf8.count > 1
    }
    while token < range.upperBound {
      guard isUnknown(token) else {
        token += 1
        continue
      }
      var end = token + 1
      while end < range.upperBound, tokens[end].gap <= .hyphen, isUnknown(end) || tokens[end].isNumber { end += 1 }
      takeName(token..<end, isPrinted: nil)
      isChanged = true
      token = end
    }
    return isChanged
  }

  /// Names on goods that carry print, and beside a word for print ("Nike logo"), are text that the photo may show.
  mutating func settleNames() {
    for name in names where product?.isPrinted == true || isPrint(beside: drafts[name].tokens) {
      drafts[name].facet = .text
      drafts[name].observability = .visible
    }
  }

  private func isPrint(beside range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    let after = range.upperBound
    return before >= 0 && tokens[range.lowerBound].gap <= .colon && rules.prints.contains(tokens[before].word)
      || after < tokens.count && tokens[after].gap.joins && rules.prints.contains(tokens[after].word)
  }
}
