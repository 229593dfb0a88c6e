/// Names in running text, told by their capitals.
extension SpecReader {
  /// The words of a run that no name takes: expressions of several words, and the goods that end it.
  private struct Expressions {
    /// The tokens of the expression that a token is in.
    private(set) var byToken: [Int: Range<Int>] = [:]
    private var last: Range<Int>?

    init(_ segments: [Segment], endsRun: Bool, reader: SpecReader) {
      last = endsRun ? segments.last?.tokens : nil
      for segment in segments {
        let isGoods = segment.tokens == last && segment.entries.contains { reader.entry($0).facet == .kind }
        guard segment.tokens.count > 1 || isGoods else { continue }
        for token in segment.tokens { byToken[token] = segment.tokens }
      }
    }

    /// Reads the rest of an expression anew whose first words a name took, up to `end`: a run is read from its end, so that
    /// nothing behind the expression changes.
    mutating func cut(at end: Int, reader: SpecReader) {
      guard let whole = byToken[end], whole.lowerBound < end else { return }
      for token in whole { byToken[token] = nil }
      let rest = end..<whole.upperBound
      let new = Expressions(reader.segments(of: rest, nouns: false), endsRun: whole == last, reader: reader)
      byToken.merge(new.byToken) { _, new in new }
      if whole == last { last = new.last }
    }
  }

  private func expressions(in range: Range<Int>) -> Expressions {
    Expressions(segments(of: range, nouns: false), endsRun: true, reader: self)
  }

  /// In running text, capitals inside a sentence are names, and so is a first word that nothing else explains.
  mutating func readCapitalised(in range: Range<Int>) -> Bool {
    var isChanged = false
    var expressions = expressions(in: range)
    var token = range.lowerBound
    while token < range.upperBound {
      guard let end = capitalisedRun(from: token, in: range, besides: expressions) else {
        token += 1
        continue
      }
      takeName(token..<end, isPrinted: nil)
      expressions.cut(at: end, reader: self)
      isChanged = true
      token = end
    }
    return isChanged
  }

  private func capitalisedRun(from start: Int, in range: Range<Int>, besides expressions: Expressions) -> Int? {
    func isNameWord(_ token: Int) -> Bool {
      isCapital(token) && glued[token] == nil && expressions.byToken[token] == nil
    }
    guard isNameWord(start) else { return nil }
    var end = start + 1
    while end < range.upperBound, tokens[end].gap <= .hyphen,
      isNameWord(end) || tokens[end].isNumber && tokens[end].gap == .none
    {
      end += 1
    }
    guard start == 0 || tokens[start].gap == .stop else {
      // ", Dark grey" after a comma is a colour, ", Phoenix Home" a name.
      return start == range.lowerBound && startsWithAttribute(range) ? nil : end
    }
    if isJoinedName(at: end) { return end }
    // "Black Nike trainers" starts with a colour, "Phoenix Home armchair" with a name.
    let isColour = entries(start..<start + 1).contains { [.colour, .pattern, .state].contains(entry($0).facet) }
    if isColour && tokens[start].letterCase == .capitalised { return nil }
    if end > start + 1 || tokens[start].letterCase == .capitals { return end }
    return isExplained(start, in: range) ? nil : end
  }

  /// "Stone & Beam", "Jam and Honey".
  private func isJoinedName(at end: Int) -> Bool {
    guard end + 1 < tokens.count else { return false }
    if tokens[end].gap == .ampersand { return isCapital(end) }
    return rules.leads[tokens[end].word] == .and && tokens[end].gap == .space && isCapital(end + 1)
  }

  func isCapital(_ token: Int) -> Bool {
    switch tokens[token].letterCase {
    case .capitals: !rules.acronyms.contains(tokens[token].word)
    case .capitalised: tokens[token].word.utf8.count > 1 || isInitial(token)
    case .lower, .none: false
    }
  }

  /// "D-Link" and "H2O", but not "T-shirt".
  private func isInitial(_ token: Int) -> Bool {
    guard token + 1 < tokens.count else { return false }
    let next = tokens[token + 1]
    return next.gap == .none || next.gap == .hyphen && next.letterCase != .lower && entries(token..<token + 2).isEmpty
  }

  /// Whether some lexicon or WordNet knows the word, alone or with its neighbours.
  private func isExplained(_ token: Int, in range: Range<Int>) -> Bool {
    let word = tokens[token].word
    if rules.plainWords.contains(word) || rules.shades[word] != nil || rules.leads[word] != nil
      || rules.leanings[word] != nil || rules.numbers[word] != nil
    {
      return true
    }
    let segments = segments(of: range, nouns: true)
    guard let place = segments.firstIndex(where: { $0.tokens.contains(token) }) else { return false }
    // A noun of WordNet before the goods' own word is a brand more often than not: "Bravo juice", "Oxford tawa".
    return !segments[place].entries.isEmpty || segments[place].tokens.count > 1 || place + 1 == segments.count
  }
}
