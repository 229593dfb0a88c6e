/// A claim and its alternatives on one scale.
public struct Ratings: Sendable, Hashable {
  public struct Rival: Sendable, Hashable {
    public let term: String
    public let score: Double

    public init(term: String, score: Double) {
      self.term = term
      self.score = score
    }
  }

  /// Score of the claim, in nats.
  public let claim: Double
  /// What the photo might show instead, best first; equal scores by name.
  public let rivals: [Rival]
  /// The claim's lead over its alternatives, in nats; negative where the photo shows something else.
  public let margin: Double
  /// Whether a lead proves the claim. Gold is the colour of beige too: it can be denied, but not proved, by colour.
  public let isConclusive: Bool

  /// - Parameter margin: `nil` takes the lead over all the alternatives together.
  public init(claim: Double, rivals: [Rival], margin: Double? = nil, isConclusive: Bool = true) {
    self.claim = claim
    self.rivals = rivals.sorted { ($1.score, $0.term) < ($0.score, $1.term) }
    self.margin = margin ?? (rivals.isEmpty ? claim : claim - logSumExp(rivals.map(\.score)))
    self.isConclusive = isConclusive
  }

  /// Mean score of rivals, 0 for none: of many weak rivals the best one is best by chance.
  static func mean(of rivals: [Rival]) -> Double {
    rivals.isEmpty ? 0 : rivals.reduce(0) { $0 + $1.score } / Double(rivals.count)
  }
}
