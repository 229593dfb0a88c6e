/// Words that the spec says stand on the goods, told by a cue before them: "with the words SUGAR", "Print: DREAM",
/// "marked "3"". The cue makes no claim of its own.
extension SpecReader {
  private static let longest = 8

  mutating func readPrintCues() {
    var position = 0
    while position < tokens.count {
      guard !taken[position], let cue = rules.printCues[tokens[position].word],
        let print = printed(after: position, cue: cue)
      else {
        position += 1
        continue
      }
      take(cueStart(position)..<print.lowerBound)
      takePrint(print)
      position = print.upperBound
    }
  }

  mutating func takePrint(_ range: Range<Int>) {
    take(ClaimDraft(tokens: range, facet: .text, term: words(range), isPrinted: true))
  }

  /// The words that a cue announces; `nil` where it announces none.
  private func printed(after cue: Int, cue kind: WordRules.PrintCue) -> Range<Int>? {
    let first = cue + 1
    guard first < tokens.count, !taken[first] else { return nil }
    switch tokens[first].gap {
    case .colon: return kind == .adjective ? nil : valueEnd(from: first).map { first..<$0 }
    case .space:
      // "printed with LONDON"
      let next = first + 1
      if kind == .adjective, tokens[first].word == "with", next < tokens.count, tokens[next].gap == .space, !taken[next]
      {
        return capitalsEnd(from: next, cue: cue).map { next..<$0 }
      }
      return runEnd(from: first, cue: cue, kind).map { first..<$0 }
    default: return nil
    }
  }

  /// In a spec that is not all in capitals.
  private func capitalsEnd(from first: Int, cue: Int) -> Int? {
    guard tokens[cue].letterCase != .capitals else { return nil }
    var end = first
    while end < tokens.count, end < first + SpecReader.longest, !taken[end], end == first || tokens[end].gap <= .slash,
      tokens[end].letterCase == .capitals && !rules.acronyms.contains(tokens[end].word) || tokens[end].isNumber
    {
      end += 1
    }
    return tokens[first..<end].contains { !$0.isNumber } ? end : nil
  }

  /// "Print: DREAM" up to the next break; "Print: floral" is a pattern and "Label: white" a colour.
  private func valueEnd(from first: Int) -> Int? {
    guard tokens[first].letterCase != .lower, !["yes", "no"].contains(tokens[first].word) else { return nil }
    var end = first + 1
    while end < tokens.count, end < first + SpecReader.longest, !taken[end], tokens[end].gap < .bracket { end += 1 }
    let readings = segments(of: first..<end, nouns: false).flatMap(\.entries).map(entry)
    let isAttribute = readings.contains { reading in
      switch reading.facet {
      case .colour: reading.families.contains(reading.term)
      case .pattern, .material, .shape, .state: !readings.contains { $0.facet == .kind }
      default: false
      }
    }
    return isAttribute ? nil : end
  }

  /// Capitals after "reads" or "the words". In a spec all in capitals, everything up to the next break.
  private func runEnd(from first: Int, cue: Int, _ kind: WordRules.PrintCue) -> Int? {
    let isLoud = tokens[cue].letterCase == .capitals
    guard kind == .verb || tokens[cue].letterCase == .lower else { return nil }
    func isPrint(_ token: Int) -> Bool {
      switch tokens[token].letterCase {
      case .capitals: isLoud || !rules.acronyms.contains(tokens[token].word)
      case .capitalised: tokens[cue].letterCase == .lower && kind == .verb
      case .none: true
      case .lower: false
      }
    }
    var end = first
    while end < tokens.count, end < first + SpecReader.longest, !taken[end], end == first || tokens[end].gap <= .slash,
      isPrint(end)
    {
      if isLoud, end > first, [.with, .without, .for].contains(rules.leads[tokens[end].word]) { break }
      end += 1
    }
    guard end > first, tokens[first..<end].contains(where: { !$0.isNumber }) else { return nil }
    // "Embossed PVC mat" and "reading LED lamp" are goods, "stamped FRAGILE" is print.
    let isGoods = segments(of: first..<end, nouns: false).contains { !$0.entries.isEmpty }
    return kind != .verb && isGoods ? nil : end
  }

  /// "the words SUGAR": the article goes with its cue.
  func cueStart(_ cue: Int) -> Int {
    guard cue > 0, tokens[cue].gap == .space, rules.leads[tokens[cue - 1].word] == .small, !taken[cue - 1] else {
      return cue
    }
    return cue - 1
  }
}
