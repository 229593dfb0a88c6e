/// The words that say how to read the others: prepositions, keys, units, numbers and phrases that no photo settles.
struct WordRules: Sendable {
  /// What a phrase is introduced by.
  enum Lead: String, Sendable {
    case with, without, `in`, of, `for`, at, and, or, `is`, small
  }

  /// What the value after a key is about: "Strap color: red" is a colour of the strap.
  struct Key: Sendable, Hashable {
    /// `nil` where the value makes no claim.
    let facet: Facet?
    let part: String?
    /// Whether a photo of the goods shows what the value is about: not so of "Packaging: blue box".
    var isSeen = true
  }

  /// What stands after a label in place of a value: "Lid: none".
  enum Answer: String, Sendable {
    /// "n/a", "optional": neither.
    case yes, no, unsaid
  }

  enum Unit: String, Sendable {
    case length, volume, weight, electric, temperature, time, other, count, pair
  }

  /// What announces words that stand on the goods.
  enum PrintCue: String, Sendable {
    /// "reads", "the words": they follow.
    case verb = "print verb"
    /// "embossed", "reading": they follow, or else it is about the goods.
    case adjective = "print adjective"
    /// "logo", "label": the same, and they may follow a colon.
    case noun = "print noun"
  }

  static let fileNames = ["words.tsv", "units.tsv", "numbers.tsv", "phrases.tsv", LatinLanguages.fileName]

  private(set) var leads: [String: Lead] = [:]
  /// By the words of the key.
  private(set) var keys: [[String]: Key] = [:]
  /// Basic colours near to a shaded colour, by shade word, then by base colour.
  private(set) var shades: [String: [String: String]] = [:]
  private(set) var leanings: [String: String] = [:]
  private(set) var acronyms: Set<String> = []
  private(set) var plainWords: Set<String> = []
  private(set) var prints: Set<String> = []
  private(set) var printCues: [String: PrintCue] = [:]
  /// Things that quoted words before them stand on: "HOME" sign.
  private(set) var bearers: Set<String> = []
  /// What a thing is called when all of it is meant: "a glass body".
  private(set) var wholes: Set<String> = []
  private(set) var containers: Set<String> = []
  /// Containers by the colours that before them are what they hold: "honey bottle".
  private(set) var contents: [String: Set<String>] = [:]
  /// What no photo of the goods shows: "inside", "inner" band.
  private(set) var unseenPlaces: Set<String> = []
  /// By their words.
  private(set) var answers: [[String]: Answer] = [:]
  /// What a label asks whether it comes with the goods: "Lid included: no".
  private(set) var supplies: Set<String> = []
  private(set) var sizes: Set<String> = []
  /// How large a thing is: "three large plates" counts plates.
  private(set) var extents: Set<String> = []
  /// What a word of size can stand before: "medium sized".
  private(set) var extentNouns: Set<String> = []
  /// What can stand before a word of size: "super large".
  private(set) var degrees: Set<String> = []
  private(set) var units: [String: Unit] = [:]
  private(set) var numbers: [String: Int] = [:]
  private(set) var unseen = UnseenPhrases()
  private(set) var languages = LatinLanguages()

  init(files: [String: String]) throws(LexiconError) {
    try readWords(WordRules.table("words.tsv", ["name", "role", "value"], in: files))
    let unitTable = try WordRules.table("units.tsv", ["name", "also", "kind"], in: files)
    for row in unitTable.rows {
      guard let unit = Unit(rawValue: row["kind"]) else {
        throw .malformed(file: unitTable.file, line: row.line, reason: "\"\(row["kind"])\" is no kind of unit")
      }
      for name in [row["name"]] + row.list("also") { units[name] = unit }
    }
    let numberTable = try WordRules.table("numbers.tsv", ["name", "value"], in: files)
    for row in numberTable.rows {
      guard let value = Int(row["value"]) else {
        throw .malformed(file: numberTable.file, line: row.line, reason: "\"\(row["value"])\" is no number")
      }
      numbers[row["name"]] = value
    }
    unseen = try UnseenPhrases(WordRules.table("phrases.tsv", ["phrase", "kind"], in: files))
    languages = try LatinLanguages(WordRules.table(LatinLanguages.fileName, ["name", "language"], in: files))
  }

  func isPrintCue(_ word: String) -> Bool { printCues[word] != nil }

  private static func table(
    _ file: String, _ columns: Set<String>, in files: [String: String]
  ) throws(LexiconError) -> LexiconTable {
    guard let text = files[file] else { throw .missing(file: file) }
    return try LexiconTable(file: file, text: text, columns: columns)
  }

  private mutating func readWords(_ table: LexiconTable) throws(LexiconError) {
    for row in table.rows {
      let word = row["name"]
      switch row["role"] {
      case "shade": shades[word] = try WordRules.shade(row, file: table.file)
      case "like": leanings[word] = row["value"]
      case "key": keys[PhraseTrie.words(of: word)] = try WordRules.key(row, file: table.file)
      case "acronym": acronyms.insert(word)
      case "plainly": plainWords.insert(word)
      case "print": prints.insert(word)
      case "print bearer": bearers.insert(word)
      case let role where PrintCue(rawValue: role) != nil: printCues[word] = PrintCue(rawValue: role)
      case "whole": wholes.insert(word)
      case "container": containers.insert(word)
      case "content": contents[word] = Set(row["value"].split(separator: " ").map(String.init))
      case "unseen": unseenPlaces.insert(word)
      case "supplied": supplies.insert(word)
      case "answer": answers[PhraseTrie.words(of: word)] = try WordRules.answer(row, file: table.file)
      case "clothing size": sizes.insert(word)
      case "extent": extents.insert(word)
      case "extent noun": extentNouns.insert(word)
      case "degree": degrees.insert(word)
      case let role:
        guard let lead = Lead(rawValue: role) else {
          throw .malformed(file: table.file, line: row.line, reason: "\"\(role)\" is no role of a word")
        }
        leads[word] = lead
      }
    }
  }

  /// "black:blue grey": a dark blue and a dark grey may pass for black.
  private static func shade(_ row: LexiconTable.Row, file: String) throws(LexiconError) -> [String: String] {
    if row["value"].isEmpty { return [:] }
    let halves = row["value"].split(separator: ":")
    guard halves.count == 2 else {
      throw .malformed(file: file, line: row.line, reason: "a shade's value reads \"near:base base\"")
    }
    return Dictionary(halves[1].split(separator: " ").map { (String($0), String(halves[0])) }) { first, _ in first }
  }

  private static func answer(_ row: LexiconTable.Row, file: String) throws(LexiconError) -> Answer {
    guard let answer = Answer(rawValue: row["value"]) else {
      throw .malformed(file: file, line: row.line, reason: "\"\(row["value"])\" is no answer")
    }
    return answer
  }

  private static func key(_ row: LexiconTable.Row, file: String) throws(LexiconError) -> Key {
    if row["value"] == "skip" { return Key(facet: nil, part: nil) }
    let halves = row["value"].split(separator: " ", maxSplits: 2)
    if halves.first == "unseen", halves.count == 2 {
      return Key(facet: .colour, part: String(halves[1]), isSeen: false)
    }
    guard let first = halves.first, let facet = Facet(rawValue: String(first)) else {
      throw .malformed(file: file, line: row.line, reason: "\"\(row["value"])\" names no facet")
    }
    return Key(facet: facet, part: halves.count == 3 ? String(halves[2]) : nil)
  }
}
