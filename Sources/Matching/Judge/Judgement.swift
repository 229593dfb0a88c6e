/// What a judge says of one pair: an `Audit` without the pair's own names.
public struct Judgement: Sendable, Hashable {
  /// In the order of the claims.
  public var phrases: [JudgedPhrase]
  /// Calibrated probability that the pair is wrong at the settings' base rate.
  public var risk: Double
  public var verdict: Verdict
  public var similarity: Similarity
  public var asymmetry: Asymmetry
  /// Log-likelihood that every checked claim is right, in nats, at most 0: what suspected swaps are found by.
  public var fit: Double

  public init(
    phrases: [JudgedPhrase], risk: Double, verdict: Verdict, similarity: Similarity, asymmetry: Asymmetry, fit: Double
  ) {
    self.phrases = phrases
    self.risk = risk
    self.verdict = verdict
    self.similarity = similarity
    self.asymmetry = asymmetry
    self.fit = fit
  }
}
