import Claims

/// The state of one claim: what an examination comes to under a calibration.
struct ClaimFinding {
  /// From this probability on a claim is called contradicted.
  static let contradicted = 0.75
  /// Up to this probability it is called supported.
  static let supported = 0.35
  /// What was observed is named where it holds at least this share against claim and rivals together.
  private static let observedShare = 0.4
  private static let shownAlternatives = 4

  let state: JudgedPhrase.State
  let confidence: Double
  let contradiction: Double
  let observed: String?
  let alternatives: [JudgedPhrase.Rival]

  /// - Parameter contradiction: log-odds; `nil` where nothing could be checked.
  init(_ examination: Examination, contradiction: Double?) {
    guard let contradiction else {
      state = .unobservable
      // What no photo shows is certain; what could not be checked here might be by another model.
      confidence = examination.claim.observability == .never ? 0.99 : 0.9
      self.contradiction = 0
      observed = nil
      alternatives = []
      return
    }
    let probability = sigmoid(contradiction)
    self.contradiction = probability
    if probability >= Self.contradicted {
      state = .contradicted
      confidence = probability
    } else if probability <= Self.supported, examination.ratings.values.contains(where: \.isConclusive) {
      state = .supported
      confidence = 1 - probability
    } else {
      state = .uncertain
      confidence = 1 - abs(2 * probability - 1)
    }
    let rivals = state == .supported ? [] : examination.rivals()
    alternatives = Array(rivals.prefix(Self.shownAlternatives))
    observed = state == .contradicted ? rivals.first.flatMap { $0.score >= Self.observedShare ? $0.text : nil } : nil
  }
}
