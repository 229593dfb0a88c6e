extension SpecReader {
  private static let mostCounted = 200

  /// The whole number at a token, written in digits or as a word.
  func number(at token: Int) -> Int? {
    guard let value = tokens[token].number else { return rules.numbers[tokens[token].word] }
    return value >= 0 && value <= 1_000_000 && value == value.rounded() ? Int(value) : nil
  }

  /// Sizes, weights and volumes ("23x23 cm", "1,5 L", "size M"), and counts of articles ("set of 6", "3-pack").
  mutating func readMeasures() {
    var position = 0
    while position < tokens.count {
      position = taken[position] || glued[position] != nil ? position + 1 : readMeasure(at: position)
    }
  }

  private mutating func readMeasure(at start: Int) -> Int {
    if isCode(start) { return start + 1 }
    if let end = packEnd(at: start) { return end }
    if let end = lettersOfSize(at: start) { return end }
    var end = start
    if !tokens[start].isNumber {
      if let end = keyedCount(at: start) { return end }
      // "height 101 mm", "weight 1800 g"
      guard let key = rules.keys[[tokens[start].word]], key.facet == .size, start + 1 < tokens.count,
        tokens[start + 1].isNumber, tokens[start + 1].gap <= .colon
      else { return wordPack(at: start) ?? start + 1 }
      end = start + 1
    }
    return readQuantity(from: start, number: end)
  }

  /// "U661H", "PLO 169": digits of a model's name.
  func isCode(_ token: Int) -> Bool {
    token > 0 && tokens[token].isNumber && tokens[token].gap == .none && !tokens[token - 1].isNumber
      && !["x", "\u{D7}"].contains(tokens[token - 1].word) && rules.units[tokens[token - 1].word] == nil
  }

  /// Reads on from a number: more of them, a unit, "/ 40 cm".
  private mutating func readQuantity(from start: Int, number: Int) -> Int {
    var end = number + 1
    var isMeasure = start < number
    while end + 1 < tokens.count, tokens[end + 1].isNumber, !taken[end],
      ["x", "by", "to", "\u{D7}"].contains(tokens[end].word)
    {
      isMeasure = isMeasure || tokens[end].word != "to"
      end += 2
    }
    while end < tokens.count, tokens[end].isNumber, tokens[end].gap != .space, tokens[end].gap <= .comma { end += 1 }
    let unit = unit(at: end)
    switch unit?.kind {
    case .count where !isMeasure:
      if let count = self.number(at: number), (2...SpecReader.mostCounted).contains(count) {
        take(ClaimDraft(tokens: start..<end + 1, facet: .count, term: String(count), count: count))
      }
      return end + 1
    case .pair: return end + 1
    case nil where isInchMark(after: end - 1): isMeasure = true
    case nil: break
    default:
      isMeasure = true
      end = unit?.end ?? end
    }
    guard isMeasure else { return number + 1 }
    // "15 inch / 40 cm", "150x200,50x80 cm"
    while end < tokens.count, tokens[end].isNumber, [.slash, .bracket, .comma].contains(tokens[end].gap),
      let next = measureEnd(at: end)
    {
      end = next
    }
    let begin = keyBefore(start)
    take(ClaimDraft(tokens: begin..<end, facet: .size, term: words(begin..<end), observability: .never))
    return end
  }

  /// "Plates, quantity 6".
  private mutating func keyedCount(at start: Int) -> Int? {
    guard rules.keys[[tokens[start].word]]?.facet == .count, tokens[start].gap >= .bracket, start + 1 < tokens.count,
      tokens[start + 1].gap == .space, isItemEnd(start + 2), let count = number(at: start + 1),
      (1...SpecReader.mostCounted).contains(count)
    else { return nil }
    take(ClaimDraft(tokens: start..<start + 2, facet: .count, term: String(count), count: count))
    return start + 2
  }

  private func keyBefore(_ start: Int) -> Int {
    guard start > 0, !taken[start - 1], tokens[start].gap.joins else { return start }
    let words = [tokens[start - 1].word]
    let isKey = [words, words + [tokens[start].word]].contains { rules.keys[$0]?.facet == .size }
    return isKey ? start - 1 : start
  }

  private func unit(at position: Int) -> (kind: WordRules.Unit, end: Int)? {
    guard position < tokens.count, tokens[position].gap.joins, !taken[position],
      let kind = rules.units[tokens[position].word]
    else { return nil }
    return (kind, position + 1)
  }

  private func measureEnd(at start: Int) -> Int? {
    var end = start + 1
    while end + 1 < tokens.count, tokens[end + 1].isNumber, ["x", "by"].contains(tokens[end].word) { end += 2 }
    return unit(at: end)?.end
  }

  private func isInchMark(after token: Int) -> Bool {
    let next = tokens[token].span.upperBound
    return next < scalars.count && (scalars[next] == "\"" || scalars[next] == "\u{2033}" || scalars[next] == "\u{201D}")
  }

  /// "set of 6", "pack of three".
  private mutating func packEnd(at start: Int) -> Int? {
    guard start + 2 < tokens.count, tokens[start + 1].word == "of", rules.units[tokens[start].word] == .count,
      let count = number(at: start + 2), (2...SpecReader.mostCounted).contains(count)
    else { return nil }
    take(ClaimDraft(tokens: start..<start + 3, facet: .count, term: String(count), count: count))
    return start + 3
  }

  /// "three-pack", "twin pack".
  private mutating func wordPack(at start: Int) -> Int? {
    guard start + 1 < tokens.count, let count = rules.numbers[tokens[start].word], count > 1,
      ["pack", "piece", "pieces", "pcs", "set"].contains(tokens[start + 1].word), tokens[start + 1].gap.joins
    else { return nil }
    take(ClaimDraft(tokens: start..<start + 2, facet: .count, term: String(count), count: count))
    return start + 2
  }

  /// "size M", "size 32", "UK 8", and "XL" standing alone.
  private mutating func lettersOfSize(at start: Int) -> Int? {
    let word = tokens[start].word
    if ["size", "sizes", "length"].contains(word)
      || ["uk", "eu", "us"].contains(word) && tokens[start].letterCase == .capitals,
      start + 1 < tokens.count, tokens[start + 1].gap <= .colon,
      tokens[start + 1].isNumber || rules.sizes.contains(tokens[start + 1].word)
    {
      var end = start + 2
      while end < tokens.count, tokens[end].gap == .slash, rules.sizes.contains(tokens[end].word) { end += 1 }
      if unit(at: end) != nil || end < tokens.count && tokens[end].word == "x" { return nil }
      take(ClaimDraft(tokens: start..<end, facet: .size, term: words(start..<end), observability: .never))
      return end
    }
    let isAlone = tokens[start].gap >= .slash && (start + 1 == tokens.count || tokens[start + 1].gap >= .slash)
    guard isAlone, tokens[start].letterCase == .capitals, rules.sizes.contains(word) else { return nil }
    take(ClaimDraft(tokens: start..<start + 1, facet: .size, term: word, observability: .never))
    return start + 1
  }
}
