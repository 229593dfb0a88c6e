/// The scored result of one pair under one model version: one line of `kantei score --format ndjson`.
public struct Audit: Sendable, Codable, Hashable {
  /// `nil` only for a worker's line that was no pair.
  public var id: String?
  public var image: String?
  public var spec: String?
  public var model: String
  /// Calibrated probability that the pair is wrong, 0 to 1; `nil` where it could not be scored.
  public var risk: Double?
  public var verdict: Verdict
  public var similarity: Similarity?
  public var asymmetry: Asymmetry?
  public var phrases: [JudgedPhrase]
  public var swap: Swap?
  /// What to mend, for `Verdict.error`.
  public var error: String?

  public init(
    id: String?, image: String?, spec: String?, model: String, risk: Double? = nil, verdict: Verdict,
    similarity: Similarity? = nil, asymmetry: Asymmetry? = nil, phrases: [JudgedPhrase] = [], swap: Swap? = nil,
    error: String? = nil
  ) {
    self.id = id
    self.image = image
    self.spec = spec
    self.model = model
    self.risk = risk
    self.verdict = verdict
    self.similarity = similarity
    self.asymmetry = asymmetry
    self.phrases = phrases
    self.swap = swap
    self.error = error
  }
}
