/// One phrase of a spec read as one checkable statement about the photo.
///
/// "Red ceramic mug with lid, 350 ml" holds five: a colour, a material, a kind, a part and a size.
public struct Claim: Sendable, Codable, Hashable {
  /// The phrase as the spec has it: the scalars of `span`.
  public let text: String
  public let span: Span
  public let facet: Facet
  /// What the phrase asserts in its lexicon's own spelling: "navy", "tote bag", "dry erase".
  public let term: String
  /// The part or thing that the claim is about, "handle" in "red handle"; `nil` is the product as a whole.
  public let subject: String?
  /// "without lid", "no handle": the claim holds where the photo does not show it.
  public let isNegated: Bool
  /// "Marked SUGAR": the spec itself says that these words stand on the goods, so other words there deny it.
  public let isPrinted: Bool
  /// Whether any photo could show it, and whether this program knows how to look.
  public let observability: Observability
  /// WordNet noun senses of `term`, commonest first; empty where WordNet has none.
  public let senses: [Synset]
  /// Basic colours under which a colour's shade falls ("black-brown": black, brown), what a material or pattern is a
  /// sort of, a part or kind's next wider terms; empty where the lexicon names none. Any of them supports the claim.
  public let families: [String]
  /// The number that a count claim asserts.
  public let count: Int?
  /// What the photo might show instead: never a synonym, a parent, a child or a shade that could pass for the claim's.
  public let alternatives: [Alternative]
  /// Why the phrase is not read, "Korean is not read"; `nil` where it is.
  public let reason: String?

  public init(
    text: String, span: Span, facet: Facet, term: String, subject: String? = nil, isNegated: Bool = false,
    isPrinted: Bool = false, observability: Observability = .visible, senses: [Synset] = [], families: [String] = [],
    count: Int? = nil, alternatives: [Alternative] = [], reason: String? = nil
  ) {
    self.text = text
    self.span = span
    self.facet = facet
    self.term = term
    self.subject = subject
    self.isNegated = isNegated
    self.isPrinted = isPrinted
    self.observability = observability
    self.senses = senses
    self.families = families
    self.count = count
    self.alternatives = alternatives
    self.reason = reason
  }
}

extension Claim {
  /// The same claim against other alternatives.
  public func against(_ alternatives: [Alternative]) -> Claim {
    Claim(
      text: text, span: span, facet: facet, term: term, subject: subject, isNegated: isNegated,
      isPrinted: isPrinted, observability: observability, senses: senses, families: families, count: count,
      alternatives: alternatives, reason: reason)
  }
}
