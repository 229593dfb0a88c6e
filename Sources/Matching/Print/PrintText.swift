import Features

/// A printed line as words are looked for in it.
struct PrintText {
  let line: PrintedLine
  /// All of it without spaces.
  let letters: [Unicode.Scalar]
  /// Runs of letters and digits.
  let tokens: [[Unicode.Scalar]]

  /// - Parameter longest: letters beyond are cut.
  init(_ line: PrintedLine, longest: Int) {
    self.line = line
    let text = line.text.prefix(longest)
    letters = Array(PrintFolding.fold(String(text)).prefix(longest))
    let characters = Array(text)
    tokens = characters.indices.split { !Self.isInToken($0, of: characters) }
      .map { PrintFolding.fold(String(characters[$0])) }.filter { !$0.isEmpty }
  }

  /// "2.5" is one token.
  private static func isInToken(_ place: Int, of characters: [Character]) -> Bool {
    if characters[place].isLetter || characters[place].isNumber { return true }
    return [".", ","].contains(characters[place]) && place > 0 && place + 1 < characters.count
      && characters[place - 1].isNumber && characters[place + 1].isNumber
  }

  /// Numbers and words of few letters with numbers: one slip of a reader makes another of them.
  static func isNumeric(_ word: [Unicode.Scalar]) -> Bool {
    let digits = word.count { $0.properties.numericType != nil }
    return digits > 0 && (word.count < 4 || digits * 2 >= word.count)
  }

  /// How much of a word is there, 0 to 1; `nil` where it cannot be told. Numbers count as whole tokens, words under four
  /// letters exactly.
  func likeness(to word: [Unicode.Scalar]) -> Double? {
    guard !word.isEmpty, !letters.isEmpty else { return nil }
    if Self.isNumeric(word) { return holdsToken(word) ? 1 : nil }
    let distance = EditDistance.distance(of: word, within: letters)
    guard word.count >= 4 || (distance == 0 && letters.count <= word.count * 2) else { return nil }
    return max(0, 1 - Double(distance) / Double(word.count))
  }

  /// Whether the word is a token, or several in a row: "2 KG", "F-1".
  private func holdsToken(_ word: [Unicode.Scalar]) -> Bool {
    tokens.indices.contains { first in
      var run: [Unicode.Scalar] = []
      for token in tokens[first...] where run.count < word.count { run += token }
      return run == word
    }
  }
}
