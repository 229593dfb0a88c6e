public import Learning
public import Records

/// A stage's rule held against what was decided so far.
public struct RolloutReplay: Sendable, Codable, Hashable {
  public let rule: RolloutRule
  /// Scored pairs that the stage would read: those that its rule names, and the expected share of its sample.
  public let read: Int
  public let unread: Int
  /// Wrong pairs that were found so far and that the stage would not have shown, those that its sample might have among them.
  public let missedSoFar: Int
  /// Up to five of them, the riskiest first.
  public let examples: [String]
  /// Wrong pairs of the whole catalog that the stage would not have shown. `nil` where nothing speaks for its unread pairs.
  ///
  /// Flagged pairs that it would not read, and pairs that were not flagged, are two strata: what was decided of the first, and
  /// the audit sample of the second, stand for all; less the share that the stage's own sample would have shown.
  public let missed: Estimate?
  /// `missed` of the unread pairs, before the sample.
  public let missedShare: Estimate?
  /// Share of the catalog's wrong pairs that the stage would find.
  public let recall: Estimate?
  /// Decided pairs that it would have taken as wrong unread.
  public let sure: Int
  /// Share of them that were rejected (Clopper–Pearson).
  public let surePrecision: Estimate?

  init(_ rule: RolloutRule, _ survey: Survey) {
    func lines(_ lines: [Survey.Line], _ handling: RolloutRule.Handling) -> [Survey.Line] {
      lines.filter { rule.handling(risk: $0.risk, verdict: $0.verdict) == handling }
    }
    let flaggedUnread = lines(survey.flagged, .takenAsRight)
    let unflaggedUnread = lines(survey.unflagged, .takenAsRight)
    let unread = flaggedUnread + unflaggedUnread
    let sure = lines(survey.flagged, .takenAsWrong)
    let decidedSure = sure.filter { $0.decision != nil }

    self.rule = rule
    let sampled = Int((rule.sampleShare * Double(unread.count)).rounded())
    self.unread = unread.count + sure.count - sampled
    read = survey.count - self.unread
    let seen = unread.filter(\.isWrong).sorted { ($0.risk, $1.pair) > ($1.risk, $0.pair) }
    missedSoFar = seen.count
    examples = seen.prefix(5).map(\.pair)
    self.sure = decidedSure.count
    surePrecision = .exact(decidedSure.count { $0.isWrong }, of: decidedSure.count)

    let all = survey.wrong(among: unread)
    missed = all?.scaled(by: 1 - rule.sampleShare)
    missedShare = unread.isEmpty ? nil : all?.scaled(by: 1 / Double(unread.count))
    recall = all.flatMap { Self.recall(missed: $0, rule, survey) }
  }

  /// - Parameter missed: wrong pairs that are not read unless the stage's sample holds them.
  private static func recall(missed: Estimate, _ rule: RolloutRule, _ survey: Survey) -> Estimate? {
    let caught = (survey.flagged.filter { $0.decision != nil } + survey.unflagged).filter {
      rule.handling(risk: $0.risk, verdict: $0.verdict) != .takenAsRight
    }
    guard let caught = survey.wrong(among: caught) else { return nil }
    func share(_ caught: Double, _ missed: Double) -> Double? {
      caught + missed > 0 ? (caught + rule.sampleShare * missed) / (caught + missed) : nil
    }
    guard let value = share(caught.value, missed.value), let low = share(caught.low, missed.high) else { return nil }
    return Estimate(
      value: value, low: low, high: share(caught.high, missed.low) ?? 1, count: missed.count)
  }
}
