public import Claims

/// WordNet's tree of nouns, as far as a judgement needs it.
public struct Taxonomy: Sendable {
  /// Steps from a synset up to an ancestor: 0 for itself, `nil` where it does not descend from it.
  public let steps: @Sendable (_ descendant: Synset, _ ancestor: Synset) -> Int?

  public init(steps: @escaping @Sendable (_ descendant: Synset, _ ancestor: Synset) -> Int?) { self.steps = steps }

  /// No word is related to another.
  public static let flat = Taxonomy { $0 == $1 ? 0 : nil }
}
