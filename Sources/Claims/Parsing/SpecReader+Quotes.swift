extension SpecReader {
  private static let pairs: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "\u{201C}": "\u{201D}", "\u{201E}": "\u{201C}", "\u{00AB}": "\u{00BB}", "\u{300C}": "\u{300D}",
    "\u{2018}": "\u{2019}", "'": "'",
  ]
  private static let longest = 60

  /// What stands in quotation marks is print: "Happy Birthday". Inch marks and apostrophes are not quotation marks.
  mutating func readQuotes() {
    var position = 0
    while position < scalars.count {
      guard let closing = SpecReader.pairs[scalars[position]], opensQuote(position),
        let end = (position + 1..<min(scalars.count, position + SpecReader.longest)).first(where: {
          scalars[$0] == closing && closesQuote($0)
        })
      else {
        position += 1
        continue
      }
      let inside = tokens.indices.filter { tokens[$0].span.lowerBound > position && tokens[$0].span.upperBound <= end }
      if let first = inside.first, let last = inside.last { readQuote(first..<last + 1) }
      position = end + 1
    }
  }

  /// Numbers alone are print only where a word beside them says so: "marked "3"".
  private mutating func readQuote(_ range: Range<Int>) {
    let before = range.lowerBound - 1
    let isCued = before >= 0 && tokens[range.lowerBound].gap <= .colon && rules.isPrintCue(tokens[before].word)
    guard isCued || saysWhere(after: range.upperBound) else {
      if range.contains(where: { !tokens[$0].isNumber }) {
        take(ClaimDraft(tokens: range, facet: .text, term: words(range)))
      }
      return
    }
    if isCued { take(cueStart(before)..<before + 1) }
    takePrint(range)
  }

  /// "HOME" sign, "F-1" on front
  private func saysWhere(after end: Int) -> Bool {
    guard end < tokens.count, tokens[end].gap <= .hyphen else { return false }
    let word = tokens[end].word
    return word == "on" || rules.isPrintCue(word) || rules.bearers.contains(word)
  }

  private func opensQuote(_ position: Int) -> Bool {
    guard position + 1 < scalars.count, !scalars[position + 1].properties.isWhitespace else { return false }
    return position == 0 || !(scalars[position - 1].isLetter || scalars[position - 1].isDigit)
  }

  private func closesQuote(_ position: Int) -> Bool {
    !scalars[position - 1].properties.isWhitespace
      && (position + 1 == scalars.count || !scalars[position + 1].isLetter)
  }
}
