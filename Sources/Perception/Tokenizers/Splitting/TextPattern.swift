/// The patterns that tokenizer files split and replace by. A file may hold any regular expression, and one can be made
/// to run for ever; only those in use are known here, each matched in one pass.
enum TextPattern: Sendable, Hashable {
  case literal([Unicode.Scalar])
  /// `\s`, `\s+`
  case space, spaces
  /// ` {2,}`
  case blanks
  /// CLIP's words: contractions, letters, single digits, other signs.
  case clip
  /// GPT-2's words: the same with a blank in front, digits in runs, and what is left of the spaces.
  case gpt2

  /// - Returns: `nil` for a regular expression that is not known.
  init?(regularExpression text: String) {
    let contractions = "'s|'t|'re|'ve|'m|'ll|'d|"
    switch text {
    case #"\s"#: self = .space
    case #"\s+"#: self = .spaces
    case " {2,}": self = .blanks
    case contractions + #"[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"#,
      #"<\|startoftext\|>|<\|endoftext\|>|"# + contractions + #"[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"#:
      self = .clip
    case contractions + #" ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"#: self = .gpt2
    default: return nil
    }
  }

  /// The matches in `text`, from left to right, none empty.
  func matches(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var matches: [Range<Int>] = []
    var place = 0
    while place < text.count {
      let length = length(in: text, at: place)
      if length > 0 { matches.append(place..<place + length) }
      place += max(1, length)
    }
    return matches
  }

  private func length(in text: [Unicode.Scalar], at place: Int) -> Int {
    func run(from start: Int, _ condition: (Unicode.Scalar) -> Bool) -> Int {
      var end = start
      while end < text.count, condition(text[end]) { end += 1 }
      return end - start
    }
    switch self {
    case .literal(let literal): return !literal.isEmpty && text[place...].starts(with: literal) ? literal.count : 0
    case .space: return text[place].isSpace ? 1 : 0
    case .spaces: return run(from: place, \.isSpace)
    case .blanks:
      let length = run(from: place) { $0 == " " }
      return length >= 2 ? length : 0
    case .clip:
      if let contraction = Self.contraction(in: text, at: place) { return contraction }
      if text[place].isLetter { return run(from: place, \.isLetter) }
      return text[place].isNumber ? 1 : run(from: place, Self.isSign)
    case .gpt2:
      if let contraction = Self.contraction(in: text, at: place) { return contraction }
      let blank = text[place] == " " ? 1 : 0
      for condition in [\Unicode.Scalar.isLetter, \.isNumber, \.isSign] {
        let length = run(from: place + blank) { $0[keyPath: condition] }
        if length > 0 { return blank + length }
      }
      // The last of several spaces belongs to the word after it.
      let spaces = run(from: place, \.isSpace)
      return place + spaces < text.count && spaces > 1 ? spaces - 1 : spaces
    }
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool { scalar.isSign }

  private static func contraction(in text: [Unicode.Scalar], at place: Int) -> Int? {
    guard text[place] == "'", place + 1 < text.count else { return nil }
    switch text[place + 1] {
    case "s", "t", "m", "d": return 2
    case "r" where place + 2 < text.count && text[place + 2] == "e": return 3
    case "v" where place + 2 < text.count && text[place + 2] == "e": return 3
    case "l" where place + 2 < text.count && text[place + 2] == "l": return 3
    default: return nil
    }
  }
}

extension Unicode.Scalar {
  /// `[^\s\p{L}\p{N}]`
  fileprivate var isSign: Bool { !isSpace && !isLetter && !isNumber }
}
