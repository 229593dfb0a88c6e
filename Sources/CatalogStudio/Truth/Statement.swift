public import Claims

/// One thing that a spec may say of a scene, and what a wrong spec would say instead.
public struct Statement: Sendable, Hashable {
  public let facet: Facet
  /// As the spec has it, before capitals: "polka dot", "Set of 4".
  public let text: String
  /// Replacements that the photo visibly contradicts, in the same grammatical form.
  public let wrong: [String]
  public let place: Place

  public init(_ facet: Facet, _ text: String, wrong: [String], at place: Place = .whole) {
    self.facet = facet
    self.text = text
    self.wrong = wrong
    self.place = place
  }
}
