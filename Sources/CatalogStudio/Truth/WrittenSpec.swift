public import Claims

/// A phrase of a spec with what the photo says of it.
public struct TruthPhrase: Sendable, Hashable {
  public enum Verdict: String, Sendable, Hashable, Codable { case supported, contradicted, unobservable }

  public let text: String
  /// Unicode scalars of the spec; `end` is exclusive.
  public let start: Int
  public let end: Int
  public let truth: Verdict
  public let facet: Facet
  public let region: Sighting.Box?

  init(_ text: String, at start: Int, _ truth: Verdict, _ facet: Facet, _ region: Sighting.Box?) {
    self.text = text
    self.start = start
    self.end = start + text.unicodeScalars.count
    self.truth = truth
    self.facet = facet
    self.region = region
  }
}

/// A spec as the catalog prints it.
public struct WrittenSpec: Sendable, Hashable {
  public let text: String
  public let phrases: [TruthPhrase]
}
