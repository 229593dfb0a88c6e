import Records

/// How much there was, and what became of it.
public struct ReportCounts: Sendable, Codable, Hashable {
  /// Listed pairs that were scored.
  public let scored: Int
  /// Listed pairs that could not be.
  public let unscored: Int
  public let flagged: Int
  public let flaggedDecided: Int
  /// Pairs of the audit sample in the queue, and how many of them are decided.
  public let sampled: Int
  public let sampledDecided: Int
  /// Pairs that somebody answered in any way.
  public let seen: Int
  /// By the label that counts.
  public let accepted: Int
  public let rejected: Int
  public let deferred: Int
  public let skipped: Int
  /// Labels taken back, and labels that a later one replaced.
  public let undone: Int
  public let superseded: Int
  /// Pairs on which two operators gave an opinion.
  public let decidedTwice: Int
  /// Decided pairs whose spec or photo was changed since: counted here and in the time, nowhere else.
  public let outdated: Int
  /// Decided pairs that left the catalog: as the outdated ones.
  public let delisted: Int
  /// Decided pairs whose audit the store does not have.
  public let unaudited: Int

  /// - Parameter survey: as the period's end has it; flags and sample are counted there, answers in the period.
  init(_ ledger: DecisionLedger, _ survey: Survey) {
    let current = ledger.current.values
    let present = current.filter(\.isOfPresentPair)
    func count(_ decision: Label.Decision) -> Int { present.count { $0.label.decision == decision } }
    let sample = survey.unflagged.filter(\.isSampled)
    scored = survey.count
    unscored = survey.unscored
    flagged = survey.flagged.count
    flaggedDecided = survey.decidedFlagged.count
    sampled = sample.count
    sampledDecided = sample.count { $0.decision != nil }
    seen = Set(ledger.made.map(\.label.pair)).count
    accepted = count(.accept)
    rejected = count(.reject)
    deferred = count(.defer)
    skipped = count(.skip)
    undone = ledger.undone
    superseded = ledger.superseded
    decidedTwice = Set(ledger.doubleDecisions.map(\.first.label.pair)).count
    outdated = current.count { $0.isFinal && $0.isOutdated && !$0.isDelisted }
    delisted = current.count { $0.isFinal && $0.isDelisted }
    unaudited = current.count { $0.isFinal && $0.isOfPresentPair && $0.risk == nil }
  }
}
