import Catalog
import Claims
public import Installation

/// What sort of goods a pair is of: the catalog's own column for it, else WordNet's word above its kind.
public struct ProductGroups: Sendable {
  /// Columns that shops name so, the first that a pair has.
  private static let columns: Set<String> = [
    "category", "categories", "product_type", "product type", "google_product_category", "product_group_name", "type",
    "coarse",
  ]
  /// Words that are neither too wide nor too narrow to compare, the narrower before the wider.
  private static let words = [
    "footwear", "headdress", "handwear", "hosiery", "undergarment", "jewelry", "garment", "clothing", "bag", "luggage",
    "lamp", "seat", "table", "bed", "furniture", "cookware", "tableware", "drinking vessel", "bottle", "box", "vessel",
    "container", "fruit", "vegetable", "dairy product", "beverage", "meat", "food", "toy", "instrumentality",
  ]

  private let wordNet: WordNet
  private let parse: @Sendable (String, [SpecHint]) -> [Claim]
  private let groups: [(word: String, synset: Synset)]

  init(_ instruments: Instruments, installation: Installation) throws {
    let words = try WordLists(installation)
    wordNet = words.wordNet
    parse = try instruments.claims.parser(kinds: [:])
    groups = Self.words.compactMap { word in words.wordNet.senses(of: word).first.map { (word, $0) } }
  }

  /// Empty where nothing tells.
  func group(of pair: Pair, in contents: CatalogContents) -> String {
    for column in contents.columns(of: pair) where Self.columns.contains(column.name.lowercased()) {
      // "Kitchen & Dining >> Cookware >> Pans": the second is a sort of goods, the first a department.
      let parts = column.value.split(separator: ">").map { $0.trimmingSpaces }.filter { !$0.isEmpty }
      if let part = parts.count > 1 ? parts[1] : parts.first { return String(part.lowercased()) }
    }
    for claim in parse(pair.spec, []) where claim.facet == .kind && claim.subject == nil {
      guard let sense = claim.senses.first else { continue }
      let above = wordNet.ancestors(of: sense)
      if let group = groups.first(where: { above[$0.synset] != nil }) { return group.word }
    }
    return ""
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true || text.last == "[" || text.last == "\"" { text.removeLast() }
    while text.first == "[" || text.first == "\"" { text.removeFirst() }
    return text
  }
}
