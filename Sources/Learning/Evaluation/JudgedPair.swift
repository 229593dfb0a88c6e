import Claims
public import Matching

/// A truth pair and what was said of it without knowing the truth.
public struct JudgedPair: Sendable {
  public let truth: TruthPair
  /// Risk at the base rate that it was judged with.
  public let risk: Double
  public let phrases: [JudgedPhrase]

  public init(truth: TruthPair, risk: Double, phrases: [JudgedPhrase]) {
    self.truth = truth
    self.risk = risk
    self.phrases = phrases
  }

  /// The predicted phrase that meets a truth phrase: of those that overlap it the most contradicted one.
  func prediction(for phrase: TruthPhrase) -> JudgedPhrase? {
    phrases.filter { $0.start < phrase.span.end && phrase.span.start < $0.end }
      .max { $0.contradiction < $1.contradiction }
  }

  /// Contradiction of a truth phrase; none predicted counts as unobservable.
  func contradiction(of phrase: TruthPhrase) -> Double { prediction(for: phrase)?.contradiction ?? 0 }

  /// Where exactly one phrase is contradicted: whether it is ranked most suspect, shared among equals.
  var namesTheWrongPhrase: Double? {
    let wrong = truth.phrases.filter { $0.truth == .contradicted }
    guard wrong.count == 1, let phrase = wrong.first else { return nil }
    let suspicion = contradiction(of: phrase)
    let others = truth.phrases.filter { $0 != phrase }.map(contradiction)
    guard suspicion > 0, !others.contains(where: { $0 > suspicion }) else { return 0 }
    return 1 / Double(1 + others.count { $0 == suspicion })
  }
}
