/// Cuts a spec into words and numbers, keeping what stood between them.
///
/// Letters and digits are kept apart ("350ml" is two tokens with no gap), apostrophes inside a word belong to it.
struct Tokenizer {
  private let scalars: [Unicode.Scalar]
  private var tokens: [Token] = []
  private var gap = Token.Gap.stop

  private init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  static func tokens(of scalars: [Unicode.Scalar]) -> [Token] {
    var tokenizer = Tokenizer(scalars)
    tokenizer.run()
    return tokenizer.tokens
  }

  private mutating func run() {
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar.isDigit {
        position = readNumber(from: position)
      } else if scalar.isLetter {
        position = readWord(from: position)
      } else {
        gap = max(gap, gapOf(scalar, at: position))
        position += 1
      }
    }
  }

  private mutating func readNumber(from start: Int) -> Int {
    var end = start
    var word = ""
    while end < scalars.count {
      if let digit = scalars[end].digit {
        word.unicodeScalars.append(digit)
      } else if scalars[end] == "." || scalars[end] == ",", end + 1 < scalars.count, scalars[end + 1].isDigit,
        !word.contains(".")
      {
        // "1,5 L" is a decimal; "1,200 g" groups thousands; "150x200,50x80" lists.
        let group = (end + 1..<scalars.count).prefix { scalars[$0].isDigit }.count
        if scalars[end] == "," && group > 2 && word.count <= 3 && group == 3 {
          end += 1
          continue
        }
        if scalars[end] == "," && word.count > 2 { break }
        word.append(".")
      } else {
        break
      }
      end += 1
    }
    append(start..<end, word: word, letterCase: .none, isNumber: true)
    return end
  }

  private mutating func readWord(from start: Int) -> Int {
    var end = start
    var word = ""
    var capitals = 0
    var letters = 0
    while end < scalars.count {
      let scalar = scalars[end]
      if scalar.isLetter {
        letters += 1
        if scalar.isCapital { capitals += 1 }
        scalar.appendFolded(to: &word)
      } else if scalar.isApostrophe, end > start, end + 1 < scalars.count, scalars[end + 1].isLetter {
        word.append("'")
      } else if !scalar.isMark {
        break
      }
      end += 1
    }
    let letterCase: Token.Case =
      if capitals == 0 { .lower } else if capitals == letters && letters > 1 { .capitals } else { .capitalised }
    append(start..<end, word: word, letterCase: letterCase, isNumber: false)
    return end
  }

  private mutating func append(_ span: Range<Int>, word: String, letterCase: Token.Case, isNumber: Bool) {
    tokens.append(Token(span: span, word: word, gap: gap, letterCase: letterCase, isNumber: isNumber))
    gap = .none
  }

  private func gapOf(_ scalar: Unicode.Scalar, at position: Int) -> Token.Gap {
    switch scalar {
    case "-", "\u{2010}", "\u{2011}":
      return isSpaced(position) ? .dash : .hyphen
    case "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "~": return isSpaced(position) ? .dash : .hyphen
    case "/", "\\": return .slash
    case "+": return .plus
    case "&": return .ampersand
    case "(", ")", "[", "]", "{", "}": return .bracket
    case ",", "\u{3001}", "\u{FF0C}": return .comma
    case ":", "=": return .colon
    case ";", "!", "?", "|", "\n", "\r", "\u{2022}", "\u{00B7}", "*", ">", "\u{3002}", "\u{2028}", "\u{2029}",
      "\u{85}":
      return .stop
    case ".": return endsSentence(position) ? .stop : .space
    default: return .space
    }
  }

  private func isSpaced(_ position: Int) -> Bool {
    position > 0 && scalars[position - 1].properties.isWhitespace || position + 1 == scalars.count
      || position + 1 < scalars.count && scalars[position + 1].properties.isWhitespace
  }

  /// "Find. white shoes" and "approx. 20 cm" go on; "mug. Dishwasher safe" does not.
  private func endsSentence(_ position: Int) -> Bool {
    var next = position + 1
    while next < scalars.count && scalars[next].properties.isWhitespace { next += 1 }
    guard next < scalars.count else { return true }
    if next == position + 1 { return scalars[next].isCapital }
    return !scalars[next].properties.isLowercase
  }
}
