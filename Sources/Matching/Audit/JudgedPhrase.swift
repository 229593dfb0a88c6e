public import Claims
public import Features

/// One phrase of an audit: what it claims, and what the photo says to it.
public struct JudgedPhrase: Sendable, Codable, Hashable {
  public enum State: String, Sendable, Codable, Hashable, CaseIterable {
    case supported, contradicted, unobservable, uncertain
  }

  public struct Rival: Sendable, Codable, Hashable {
    public var text: String
    public var score: Double

    public init(text: String, score: Double) {
      self.text = text
      self.score = score
    }
  }

  public var text: String
  /// Unicode scalars of the spec, `end` exclusive.
  public var start: Int
  public var end: Int
  public var facet: Facet
  public var state: State
  /// Belongs to `state`.
  public var confidence: Double
  /// Calibrated probability that the photo conflicts with the phrase, whatever the state.
  public var contradiction: Double
  /// What the photo shows instead.
  public var observed: String?
  public var alternatives: [Rival]
  public var region: Region?
  /// Why an unobservable phrase could not be read, "Korean is not read"; `nil` for all others.
  public var reason: String?

  public init(
    text: String, start: Int, end: Int, facet: Facet, state: State, confidence: Double, contradiction: Double,
    observed: String? = nil, alternatives: [Rival] = [], region: Region? = nil,
    reason: String? = nil
  ) {
    self.text = text
    self.start = start
    self.end = end
    self.facet = facet
    self.state = state
    self.confidence = confidence
    self.contradiction = contradiction
    self.observed = observed
    self.alternatives = alternatives
    self.region = region
    self.reason = reason
  }
}
