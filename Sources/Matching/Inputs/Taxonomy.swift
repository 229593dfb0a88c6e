public import Claims

/// WordNet's tree of nouns, as far as a judgement needs it.
public struct Taxonomy: Sendable {
  /// Everything above a synset with its least number of steps up, the synset itself at 0.
  public let ancestors: @Sendable (Synset) -> [Synset: Int]

  public init(ancestors: @escaping @Sendable (Synset) -> [Synset: Int]) { self.ancestors = ancestors }

  /// No word is related to another.
  public static let flat = Taxonomy { [$0: 0] }
}
