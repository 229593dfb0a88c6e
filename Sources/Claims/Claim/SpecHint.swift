/// What the catalog already knows of a stretch of the spec: the value of a column whose name says its facet.
public struct SpecHint: Sendable, Hashable {
  public let span: Span
  public let facet: Facet

  public init(span: Span, facet: Facet) {
    self.span = span
    self.facet = facet
  }
}
