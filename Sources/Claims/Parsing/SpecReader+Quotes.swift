extension SpecReader {
  private static let pairs: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "\u{201C}": "\u{201D}", "\u{201E}": "\u{201C}", "\u{00AB}": "\u{00BB}", "\u{300C}": "\u{300D}",
    "\u{2018}": "\u{2019}", "'": "'",
  ]
  private static let longest = 60

  /// What stands in quotation marks is print: "Happy Birthday". Inch marks and apostrophes are not quotation marks.
  mutating func readQuotes() {
    for quotation in SpecReader.quotations(in: scalars) {
      let inside = tokens.indices.filter {
        tokens[$0].span.lowerBound >= quotation.lowerBound && tokens[$0].span.upperBound <= quotation.upperBound
      }
      if let first = inside.first, let last = inside.last { readQuote(first..<last + 1) }
    }
  }

  /// What stands between quotation marks, without them.
  static func quotations(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var position = 0
    while position < scalars.count {
      guard let closing = pairs[scalars[position]], opensQuote(position, scalars),
        let end = (position + 1..<min(scalars.count, position + longest)).first(where: {
          scalars[$0] == closing && closesQuote($0, scalars)
        })
      else {
        position += 1
        continue
      }
      found.append(position + 1..<end)
      position = end + 1
    }
    return found
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

  private static func opensQuote(_ position: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard position + 1 < scalars.count, !scalars[position + 1].properties.isWhitespace else { return false }
    return position == 0 || scalars[position].isCornered
      || !(scalars[position - 1].isLetter || scalars[position - 1].isDigit)
  }

  private static func closesQuote(_ position: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    !scalars[position - 1].properties.isWhitespace
      && (position + 1 == scalars.count || scalars[position].isCornered || !scalars[position + 1].isLetter
        || scalars[position + 1].isJapanese)
  }
}

extension Unicode.Scalar {
  /// Japanese quotation marks are never anything else, whatever stands beside them.
  fileprivate var isCornered: Bool { self == "\u{300C}" || self == "\u{300D}" }
}
