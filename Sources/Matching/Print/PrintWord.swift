/// A word or name as it is looked for in print.
struct PrintWord: Sendable {
  /// Longer names are cut: catalogs come from strangers.
  private static let longest = 60

  let term: String
  /// All of it without spaces: readers run words together.
  let letters: [Unicode.Scalar]
  let parts: [[Unicode.Scalar]]

  init(_ term: String) {
    self.term = term
    letters = Array(PrintFolding.fold(term).prefix(Self.longest))
    parts = term.split(separator: " ").prefix(8)
      .map { Array(PrintFolding.fold(String($0)).prefix(Self.longest)) }.filter { !$0.isEmpty }
  }

  /// Whether one is read wherever the other is.
  func overlaps(_ other: PrintWord) -> Bool {
    Self.contains(letters, other.letters) || Self.contains(other.letters, letters)
  }

  private static func contains(_ text: [Unicode.Scalar], _ word: [Unicode.Scalar]) -> Bool {
    word.isEmpty || EditDistance.distance(of: word, within: text) == 0
  }
}
