/// What a pair sells.
struct Product {
  let term: String
  let tokens: Range<Int>
  let senses: [Synset]
  let group: String
  let near: [String]
  private let entry: Int?

  init(_ segment: Segment, reader: SpecReader) {
    let kind = segment.entries.first { reader.entry($0).facet == .kind }
    entry = kind
    tokens = segment.tokens
    if let kind {
      let found = reader.entry(kind)
      term = found.term
      senses = reader.parser.entrySenses[kind]
      group = found.group
      near = found.near
    } else {
      term = reader.words(segment.tokens)
      senses = segment.senses
      group = segment.senses.first.map { reader.parser.nouns.category(of: $0) } == .food ? "food" : ""
      near = []
    }
  }

  /// Departments whose goods carry print that OCR can read.
  private static let printedGroups: Set<String> = [
    "packaged", "food", "electronics", "stationery", "tools", "pets",
  ]

  var isPrinted: Bool { Product.printedGroups.contains(group) }
  var isPackaged: Bool { group == "packaged" || group == "food" }

  func draft(_ tokens: Range<Int>) -> ClaimDraft {
    ClaimDraft(tokens: tokens, facet: .kind, term: term, senses: senses, near: near)
  }

  /// Whether a segment names the product again.
  func isNamed(by segment: Segment, reader: SpecReader) -> Bool {
    if let entry, segment.entries.contains(entry) { return true }
    let other = Product(segment, reader: reader)
    return other.term == term || !Set(other.senses.prefix(1)).isDisjoint(with: senses.prefix(2))
  }
}
