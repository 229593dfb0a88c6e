public import Claims
public import Matching

/// A label with what the operator saw, as far as the store knows it.
public struct RecordedDecision: Sendable, Hashable {
  public let label: Label
  /// Hash of the spec and the photo that were decided on; `nil` where the pair was never scored.
  public let content: String?
  /// The spec or the photo was changed since.
  public let isOutdated: Bool
  /// The pair is in the catalog no more.
  public let isDelisted: Bool
  /// What the audit on the screen said; `nil` without an audit, or where it could not be scored.
  public let risk: Double?
  public let verdict: Verdict?
  /// Facet of the phrase that the audit held to be the most contradicted one.
  public let leadFacet: Facet?

  public init(
    label: Label, content: String? = "", isOutdated: Bool = false, isDelisted: Bool = false, risk: Double?,
    verdict: Verdict?, leadFacet: Facet? = nil
  ) {
    self.label = label
    self.content = content
    self.isOutdated = isOutdated
    self.isDelisted = isDelisted
    self.risk = risk
    self.verdict = verdict
    self.leadFacet = leadFacet
  }
}
