/// The content words of a spec, and which of them have no sense for the parser.
public struct SpecWords: Sendable, Hashable {
  public let count: Int
  /// As the spec writes them, in its order.
  public let unknown: [String]
}

extension ClaimParser {
  /// The Japanese nouns, adjectives and verbs of a spec, those without an English sense apart; `nil` where nothing in it is
  /// Japanese, or Japanese is not read.
  public func words(of spec: String) -> SpecWords? {
    guard Japanese.isWritten(in: spec), let japanese = try? japanese() else { return nil }
    let scalars = Array(spec.unicodeScalars)
    let reader = JapaneseReader(scalars, parser: self, japanese: japanese, unread: unread(scalars))
    let content = reader.words().filter { !$0.isLatin && !$0.isNumber && !$0.isUnit && !$0.isQuoted && $0.role == nil }
    return SpecWords(count: content.count, unknown: content.filter { !$0.isUnderstood }.flatMap(\.words))
  }
}
