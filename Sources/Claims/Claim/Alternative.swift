/// What the photo might show instead of a claim.
public struct Alternative: Sendable, Codable, Hashable {
  /// In the lexicon's own spelling, fit to be shown: "navy".
  public let term: String
  public let senses: [Synset]
  public let count: Int?

  public init(term: String, senses: [Synset] = [], count: Int? = nil) {
    self.term = term
    self.senses = senses
    self.count = count
  }
}
