/// The Japanese words of a shop with their English senses; read from the lexicon files `*.ja.tsv` that ship.
public struct JapaneseLexicon: Sendable {
  /// What a word does to those beside it, as `words.ja.tsv` explains.
  enum Role: String, Sendable {
    case with, without, `for`, and, link, topic, suffix, look, motif, key, print, small, apart,
      shade, ground, shown, thing, settle, care, verdict, firm, picture, bound, place, others
  }

  struct Sense: Sendable, Hashable {
    /// Words of the English lexicons, as their tokenizer writes them.
    let words: [String]
    /// `nil` for what no photo settles.
    let facet: Facet?
    /// Whether it is a thing's whole: "body".
    var isWhole = false
  }

  /// The files that `init` wants, by name.
  public static let fileNames =
    facetFiles.map(\.file) + ["phrases.ja.tsv", "units.ja.tsv", "numbers.ja.tsv", "words.ja.tsv"]

  /// Where a word stands in two, the earlier one holds.
  private static let facetFiles: [(file: String, facet: Facet)] = [
    ("colours.ja.tsv", .colour), ("kinds.ja.tsv", .kind), ("materials.ja.tsv", .material),
    ("patterns.ja.tsv", .pattern), ("shapes.ja.tsv", .shape), ("parts.ja.tsv", .part),
    ("states.ja.tsv", .state),
  ]

  private(set) var senses: [String: Sense] = [:]
  /// English shade words by what stands before a colour: 深い of 深い緑.
  private(set) var shades: [String: String] = [:]
  private(set) var units: [String: String] = [:]
  private(set) var numbers: [String: Int] = [:]
  private(set) var roles: [String: Set<Role>] = [:]
  /// English keys and print words by the Japanese ones.
  private(set) var values: [String: String] = [:]
  /// Scalars of the longest entry.
  private(set) var longest = 1
  private var names: [Facet: [String: String]] = [:]

  /// - Parameter files: each file's text by its name, as in `fileNames`.
  /// - Throws: `LexiconError` where a file is missing or a line of one cannot be read.
  public init(files: [String: String]) throws(LexiconError) {
    func rows(_ file: String, _ columns: Set<String> = ["name", "also"]) throws(LexiconError)
      -> [LexiconTable.Row]
    {
      guard let text = files[file] else { throw .missing(file: file) }
      return try LexiconTable(file: file, text: text, columns: columns).rows
    }
    for (file, facet) in JapaneseLexicon.facetFiles {
      for row in try rows(file) { add(row, facet: facet) }
    }
    for row in try rows("phrases.ja.tsv") { add(row, facet: nil) }
    for row in try rows("units.ja.tsv") {
      for word in row.list("also") { units[JapaneseLexicon.key(word)] = row["name"] }
    }
    for row in try rows("numbers.ja.tsv") {
      guard let number = Int(row["name"]) else {
        throw .malformed(
          file: "numbers.ja.tsv", line: row.line, reason: "\"\(row["name"])\" is no number")
      }
      for word in row.list("also") { numbers[word] = number }
    }
    for row in try rows("words.ja.tsv", ["name", "role", "value"]) {
      guard let role = Role(rawValue: row["role"]) else {
        throw .malformed(
          file: "words.ja.tsv", line: row.line, reason: "\"\(row["role"])\" is no role of a word")
      }
      let word = JapaneseLexicon.key(row["name"])
      if role == .shade {
        shades[word] = row["value"]
        if senses[word] == nil { senses[word] = Sense(words: [row["value"]], facet: .colour) }
        continue
      }
      if role == .thing {
        // What is sold is never called so.
        senses[word] = Sense(words: PhraseTrie.words(of: row["value"]), facet: .part, isWhole: true)
        continue
      }
      roles[word, default: []].insert(role)
      if !row["value"].isEmpty { values[word] = row["value"] }
      longest = max(longest, word.unicodeScalars.count)
    }
    longest = max(
      longest,
      (senses.keys.map(\.unicodeScalars.count) + units.keys.map(\.unicodeScalars.count)).max() ?? 1)
  }

  private mutating func add(_ row: LexiconTable.Row, facet: Facet?) {
    let words = PhraseTrie.words(of: row["name"])
    for (place, word) in row.list("also").enumerated() {
      let key = JapaneseLexicon.key(word)
      if senses[key] == nil { senses[key] = Sense(words: words, facet: facet) }
      if place == 0, let facet, names[facet]?[row["name"]] == nil {
        names[facet, default: [:]][row["name"]] = word
      }
    }
  }

  /// Latin letters in lower case.
  static func key(_ word: String) -> String { word.lowercased() }

  /// A Japanese name of an English term, fit to be shown: 赤 of "red".
  func name(of term: String, facet: Facet) -> String? {
    names[facet]?[term]
  }

  /// English senses by facet, for a check against the English lexicons.
  package var terms: [(term: String, facet: Facet)] {
    names.flatMap { facet, terms in terms.keys.map { ($0, facet) } }
  }
}
