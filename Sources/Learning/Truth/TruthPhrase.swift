public import Claims
public import Features

/// What is known of one phrase of a truth file.
public struct TruthPhrase: Sendable, Hashable {
  public enum Truth: String, Sendable, Codable, Hashable { case supported, contradicted, unobservable }

  public let text: String
  public let span: Span
  public let truth: Truth
  public let facet: Facet
  /// Where the photo shows what the phrase is about.
  public let region: Region?

  public init(text: String, span: Span, truth: Truth, facet: Facet, region: Region? = nil) {
    self.text = text
    self.span = span
    self.truth = truth
    self.facet = facet
    self.region = region
  }
}
