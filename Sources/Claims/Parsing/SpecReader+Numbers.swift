/// Numbers that count a noun.
extension SpecReader {
  /// A larger number before a noun is more often a model's than a count.
  static let mostInPhrase = 24

  /// "two handles" counts the part in one claim; "two mugs" counts the product beside its kind.
  mutating func readNumber(before segment: Segment, of part: String?) {
    guard let token = numberToken(before: segment), let count = number(at: token),
      ((part == nil ? 2 : 1)...SpecReader.mostInPhrase).contains(count),
      part != nil || tokens[token].isNumber || !["double", "single", "twin", "triple"].contains(tokens[token].word)
    else { return }
    let isAdjacent = token == segment.tokens.lowerBound - 1
    let range = token..<(part != nil && isAdjacent ? segment.tokens.upperBound : token + 1)
    take(ClaimDraft(tokens: range, facet: .count, term: String(count), subject: part, count: count))
  }

  func hasNumber(before segment: Segment) -> Bool {
    numberToken(before: segment) == segment.tokens.lowerBound - 1
  }

  /// The number that counts a noun, over the adjectives between: "four black wheels".
  private func numberToken(before segment: Segment) -> Int? {
    var token = segment.tokens.lowerBound - 1
    // "two extra-long straps" are long straps.
    if segment.tokens.count > 1, let start = sizeStart(endingAt: token + 1) { token = start - 1 }
    while token >= 0, tokens[token + 1].gap.joins {
      if let start = sizeStart(endingAt: token) {
        token = start - 1
        continue
      }
      if !taken[token], number(at: token) != nil {
        // "PLO 169 watch", "iPhone 12 case"
        let isModel =
          token > 0 && tokens[token].gap.joins && tokens[token].isNumber && tokens[token - 1].letterCase != .lower
        // "1/4 zip"
        let isFraction = token > 0 && tokens[token].gap == .slash && tokens[token - 1].isNumber
        return isModel || isFraction || isCode(token) ? nil : token
      }
      let word = tokens[token].word
      let isShade = rules.shades[word] != nil || rules.leanings[word] != nil
      guard isShade || !entries(token..<token + 1).isEmpty, rules.leads[word] == nil else { return nil }
      token -= 1
    }
    return nil
  }

  /// Where words that say how large a thing is begin: "large", "extra-large", "super large", "half-size",
  /// "medium sized", "two-inch-thick". What number is among them counts nothing.
  private func sizeStart(endingAt token: Int) -> Int? {
    let word = tokens[token].word
    let isSize = rules.extentNouns.contains(word)
    guard isSize || rules.extents.contains(word), token > 0 else { return nil }
    var start = token
    while start > 0, tokens[start].gap == .hyphen { start -= 1 }
    // "three-large plates" counts them.
    if !isSize, start == token - 1, number(at: start) != nil { return token }
    if isSize, start == token {
      let before = tokens[token - 1].word
      guard tokens[token].gap.joins, rules.sizes.contains(before) || rules.extents.contains(before) else { return nil }
      start -= 1
    }
    while start > 0, tokens[start].gap.joins, rules.degrees.contains(tokens[start - 1].word) { start -= 1 }
    return start
  }
}
