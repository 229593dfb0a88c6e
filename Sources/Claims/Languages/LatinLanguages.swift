/// Tells by its small words when a line in Latin letters is not English.
struct LatinLanguages: Sendable {
  static let fileName = "languages.tsv"

  private var languages: [String: [String]] = [:]

  init() {}

  init(_ table: LexiconTable) throws(LexiconError) {
    for row in table.rows {
      guard !row["language"].isEmpty else {
        throw .malformed(file: table.file, line: row.line, reason: "no language is named")
      }
      languages[row["name"], default: []].append(row["language"])
    }
  }

  /// The language of a line, `nil` where it is English or nothing tells.
  ///
  /// Two words of another language, or one among words that are mostly unknown, and not one of English's own.
  ///
  /// - Parameter isKnown: whether an English lexicon or WordNet has the word.
  func language(of line: ArraySlice<Token>, isKnown: (String) -> Bool) -> String? {
    var votes: [String: Set<String>] = [:]
    var others = 0
    var known = 0
    for token in line where !token.isNumber {
      if let named = languages[token.word] {
        if named.contains("English") { return nil }
        for language in named { votes[language, default: []].insert(token.word) }
      } else if token.word.utf8.count > 1 {
        others += 1
        if isKnown(token.word) { known += 1 }
      }
    }
    guard let best = votes.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }) else { return nil }
    return best.value.count > 1 || known * 2 <= others ? best.key : nil
  }
}
