public import Claims

/// A word that heads know: what a claim of it could be confused with, and how it reads.
public struct HeadWord: Sendable, Hashable {
  public let facet: Facet
  public let term: String
  public let senses: [Synset]
  public let families: [String]
  /// Terms of the claim's own alternatives.
  public let alternatives: [String]
  /// `PhraseStates.mean` of the term.
  public let vector: [Float]

  public init(
    facet: Facet, term: String, senses: [Synset] = [], families: [String] = [], alternatives: [String] = [],
    vector: [Float]
  ) {
    self.facet = facet
    self.term = term
    self.senses = senses
    self.families = families
    self.alternatives = alternatives
    self.vector = vector
  }

  public init(_ claim: Claim, vector: [Float]) {
    self.init(
      facet: claim.facet, term: claim.term, senses: claim.senses, families: claim.families,
      alternatives: claim.alternatives.map(\.term), vector: vector)
  }

  package var alternative: Alternative { Alternative(term: term, senses: senses) }
}
