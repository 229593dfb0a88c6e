/// Labels whose value is an answer or a number: "Lid: none", "With strap: no", "Pump: n/a", "Handles: 2".
extension SpecReader {
  private static let longestAnswer = 3

  mutating func readAnswers() {
    for mark in tokens.indices.dropFirst() where !taken[mark] && [.colon, .dash].contains(tokens[mark].gap) {
      let label = label(before: mark)
      guard !label.isEmpty, tokens[mark].gap == .colon || label.lowerBound > 0 && isItemEnd(label.lowerBound) else {
        continue
      }
      if let (answer, end) = answer(at: mark) {
        readAnswer(answer, to: label, end: end)
      } else {
        readLabelledNumber(at: mark, label: label)
      }
    }
  }

  /// The words before `mark` up to a break or a word that leads.
  private func label(before mark: Int) -> Range<Int> {
    var start = mark
    while start > 0, !taken[start - 1], start == mark || tokens[start].gap.joins,
      [nil, .small].contains(rules.leads[tokens[start - 1].word])
    {
      start -= 1
    }
    return start..<mark
  }

  /// An answer that is all of the value.
  func answer(at start: Int) -> (answer: WordRules.Answer, end: Int)? {
    for end in stride(from: min(tokens.count, start + SpecReader.longestAnswer), to: start, by: -1)
    where isItemEnd(end) && tokens[start + 1..<end].allSatisfy({ $0.gap <= .slash }) {
      if let answer = rules.answers[tokens[start..<end].map(\.word)] { return (answer, end) }
    }
    return nil
  }

  private mutating func readAnswer(_ answer: WordRules.Answer, to label: Range<Int>, end: Int) {
    let lead = label.lowerBound > 0 && tokens[label.lowerBound].gap == .space ? label.lowerBound - 1 : nil
    let leadWord = lead.map { tokens[$0].word } ?? ""
    let isSupply = ([leadWord] + tokens[label].map(\.word)).contains(where: rules.supplies.contains)
    let noun = label.filter { !rules.supplies.contains(tokens[$0].word) && rules.leads[tokens[$0].word] == nil }
    let isDenied =
      answer == .no && rules.leads[leadWord] != .without || answer == .yes && rules.leads[leadWord] == .without
    let whole = (rules.leads[leadWord] == nil ? label.lowerBound : lead ?? label.lowerBound)..<end
    guard [nil, .with, .without, .and].contains(rules.leads[leadWord]), let first = noun.first, let last = noun.last,
      last - first + 1 == noun.count, let index = solely(first..<last + 1)
    else {
      if answer == .yes { take(label.upperBound..<end) } else { takeUnseen(whole) }
      return
    }
    // "Mug: none" sells one all the same.
    guard label.lowerBound > 0 || entry(index).facet != .kind else { return }
    if answer == .unsaid || isDenied && isSupply {
      takeUnseen(whole)
    } else if isDenied {
      deny(index, tokens: whole)
    } else if entry(index).facet == .kind || last > first {
      take(label.upperBound..<end)
    } else {
      take(whole)
      take(draft(entry(index), tokens: first..<last + 1))
    }
  }

  /// The lexicon entry that a label is, colours and stuff before it aside: "Red lid".
  private func solely(_ range: Range<Int>) -> Int? {
    let segments = segments(of: range, nouns: false)
    guard segments.reduce(0, { $0 + $1.tokens.count }) == range.count, let last = segments.last,
      segments.dropLast().allSatisfy({ segment in
        segment.entries.contains { [.colour, .material, .pattern].contains(entry($0).facet) }
      })
    else { return nil }
    let deniable = last.entries.first { [.part, .kind, .pattern].contains(entry($0).facet) }
    return deniable ?? last.entries.first { SpecReader.attributes.contains(entry($0).facet) }
  }

  /// "Handles: 2", "Number of handles: 2".
  private mutating func readLabelledNumber(at mark: Int, label: Range<Int>) {
    guard isItemEnd(mark + 1), let count = number(at: mark), (0...SpecReader.mostInPhrase).contains(count) else {
      return
    }
    let last = label.upperBound - 1
    let isNumbered =
      label.lowerBound > 1 && tokens[label.lowerBound - 1].word == "of" && tokens[label.lowerBound - 2].word == "number"
    guard isNumbered || count == 0 || tokens[last].word.hasSuffix("s"), rules.keys[tokens[label].map(\.word)] == nil
    else { return }
    let range = (isNumbered ? label.lowerBound - 2 : label.lowerBound)..<mark + 1
    let found = entries(label)
    let part = found.first { entry($0).facet == .part && entry($0).observability == .visible }
    if let part, count == 0 {
      deny(part, tokens: range)
    } else if count > 0, part != nil || isNumbered && found.contains(where: { entry($0).facet == .kind }) {
      let subject = part.map { entry($0).term }
      take(ClaimDraft(tokens: range, facet: .count, term: String(count), subject: subject, count: count))
    }
  }

  /// "without lid", "Lid: none": the claim that a photo denies by showing it.
  mutating func deny(_ index: Int, tokens: Range<Int>) {
    var draft = draft(entry(index), tokens: tokens)
    if draft.facet == .kind { draft.facet = .part }
    draft.isNegated = true
    draft.senses = parser.entrySenses[index]
    take(draft)
  }
}
