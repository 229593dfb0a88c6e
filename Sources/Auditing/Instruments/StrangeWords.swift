import Claims

/// Tells a text of which the program knows no word, by its lexicons, WordNet and the Japanese dictionary.
struct StrangeWords {
  /// Of fewer letters WordNet knows nearly all, as units and symbols; they decide nothing.
  private static let fewestLetters = 3

  let words: WordLists
  /// The content words of a Japanese text.
  let japanese: (String) -> SpecWords?

  /// Every word, in the text's order; `nil` where one is known, or none decides.
  func all(of text: String) -> [String]? {
    let own = japanese(text)
    if let own, own.unknown.isEmpty || Self.saysMore(text, than: own.unknown) { return nil }
    let others = text.split { !($0.isLetter || $0 == "'" || $0 == "’") }.map(String.init)
      .filter { own == nil || $0.unicodeScalars.allSatisfy(\.isASCII) }
      .filter { $0.count >= Self.fewestLetters }
    let strangers = (own?.unknown ?? []) + others
    return strangers.isEmpty || others.contains(where: isKnown) ? nil : strangers
  }

  /// Whether ideographs or katakana stand beside the unknown words of a Japanese text: these are understood.
  private static func saysMore(_ text: String, than unknown: [String]) -> Bool {
    unknown.reduce(text) { $0.replacing($1, with: " ") }.unicodeScalars.contains {
      (0x30A1...0x30FA).contains($0.value) || (0x3400...0x9FFF).contains($0.value)
    }
  }

  private func isKnown(_ word: String) -> Bool {
    let word = word.lowercased()
    return !words.wordNet.baseForms(of: word).isEmpty || words.describes(word) || listed.contains(word)
  }

  /// The single words of the lexicons' entries.
  private var listed: Set<String> {
    Set(
      words.lexicons.entries.flatMap { [$0.term] + $0.aliases }
        .flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init) })
  }
}
