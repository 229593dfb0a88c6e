/// What a dictionary tells of each of ImageNet's classes: what it is made of, which parts and which shape such things have.
public struct ClassLore: Sendable {
  /// The weight of a word of a class's own definition.
  public static let defining: Float = 1

  /// By class, words in singular: `defining` for those of its own definition, less for its names, parts and substances, and for
  /// what is said of wider terms. Empty for a vocabulary that no dictionary explains.
  public let words: [[String: Float]]

  /// Every class is unexplained.
  public static let none = ClassLore(words: [])

  public init(words: [[String: Float]]) { self.words = words }

  /// The form under which a word of a text is kept: small letters, without a plural's "s".
  public static func key(of word: some StringProtocol) -> String {
    let small = word.lowercased()
    return small.count > 3 && small.hasSuffix("s") && !small.hasSuffix("ss") ? String(small.dropLast()) : small
  }

  /// The words of a text, in the form in which they are kept.
  public static func keys(in text: String) -> Set<String> {
    Set(text.split { !$0.isLetter }.map { key(of: $0) })
  }

  /// How strongly each class mentions any of `words`, 0 to 1.
  func mentions(of words: Set<String>) -> [Float] {
    self.words.map { known in words.reduce(0) { max($0, known[$1] ?? 0) } }
  }
}
