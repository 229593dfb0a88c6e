/// One term of a lexicon: a colour, a material, a pattern, a part, a shape, a state or a kind.
public struct LexiconEntry: Sendable, Hashable {
  public let facet: Facet
  /// The spelling that is shown: "navy".
  public let term: String
  /// Other spellings of the same: "navy blue".
  public let aliases: [String]
  /// What it is a sort of, in terms of the same lexicon: navy is a blue. A basic colour names itself.
  public let families: [String]
  /// What a careful person could also call it: navy may pass for black.
  public let near: [String]
  /// What would be seen in its place, where the lexicon as a whole does not tell: short sleeves for long ones.
  public let instead: [String]
  public let observability: Observability
  /// WordNet's words for it, "mug#4" is the fourth sense; empty where its own name is the word.
  public let nouns: [String]
  /// What sort of goods a kind is: "clothes", "food"; for other facets "common" where it stands for its sort.
  public let group: String
}
