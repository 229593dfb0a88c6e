/// The words of a shop by facet, with what they may be taken for; read from the lexicon files that ship.
public struct Lexicons: Sendable {
  public let entries: [LexiconEntry]
  let trie: PhraseTrie
  let rules: WordRules
  /// The colours that a photo is judged in: those that name themselves as their family.
  public let basicColours: [LexiconEntry]
  private let termIndex: [Facet: [String: Int]]

  /// The files that `init` wants, by name: `colours.tsv` and its neighbours in `Resources/lexicons`.
  public static let fileNames = facetFiles.map(\.file) + WordRules.fileNames

  private static let facetFiles: [(file: String, facet: Facet)] = [
    ("colours.tsv", .colour), ("materials.tsv", .material), ("patterns.tsv", .pattern), ("parts.tsv", .part),
    ("shapes.tsv", .shape), ("states.tsv", .state), ("kinds.tsv", .kind), ("names.tsv", .text),
  ]
  private static let columns: Set<String> = [
    "name", "also", "is", "near", "instead", "seen", "noun", "group", "facet",
  ]

  /// - Parameter files: each file's text by its name, as in `fileNames`
  /// - Throws: `LexiconError` where a file is missing or a line of one cannot be read
  public init(files: [String: String]) throws(LexiconError) {
    var entries: [LexiconEntry] = []
    var trie = PhraseTrie()
    var index: [Facet: [String: Int]] = [:]
    for (file, facet) in Lexicons.facetFiles {
      guard let text = files[file] else { throw .missing(file: file) }
      for row in try LexiconTable(file: file, text: text, columns: Lexicons.columns).rows {
        let entry = try Lexicons.entry(row, facet: facet, file: file)
        for name in [entry.term] + entry.aliases { trie.insert(name, value: entries.count) }
        index[entry.facet, default: [:]][entry.term] = entries.count
        entries.append(entry)
      }
    }
    self.entries = entries
    self.trie = trie
    termIndex = index
    basicColours = entries.filter {
      $0.facet == .colour && $0.families == [$0.term] && $0.term != "multicolour" && $0.term != "transparent"
    }
    rules = try WordRules(files: files)
  }

  private static func entry(_ row: LexiconTable.Row, facet: Facet, file: String) throws(LexiconError) -> LexiconEntry {
    let named = row["facet"]
    guard let facet = named.isEmpty ? facet : Facet(rawValue: named) else {
      throw .malformed(file: file, line: row.line, reason: "\"\(named)\" is no facet")
    }
    let seen = row["seen"]
    guard seen.isEmpty || seen == "no" else {
      throw .malformed(file: file, line: row.line, reason: "\"seen\" holds \"\(seen)\", not \"no\" or nothing")
    }
    return LexiconEntry(
      facet: facet, term: row["name"], aliases: row.list("also"), families: row.list("is"), near: row.list("near"),
      instead: row.list("instead"), observability: seen == "no" ? .never : .visible, nouns: row.list("noun"),
      group: row["group"])
  }

  /// The entry whose shown spelling is `term`.
  public func entry(_ term: String, facet: Facet) -> LexiconEntry? {
    termIndex[facet]?[term].map { entries[$0] }
  }

  public func entries(of facet: Facet) -> [LexiconEntry] { entries.filter { $0.facet == facet } }
}
