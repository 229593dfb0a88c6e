import Learning
import Matching
import Records

/// Every scored pair of a catalog with what is known of it, cut into what was flagged and what was not.
struct Survey {
  struct Line: Sendable {
    let pair: String
    /// As the operator saw them, where the pair was decided; else as they are now.
    let risk: Double
    let verdict: Verdict
    /// Drawn at random from the pairs that were not flagged.
    let isSampled: Bool
    /// Accepted or rejected, as spec and photo are now.
    let decision: RecordedDecision?

    var isFlagged: Bool { verdict.isFlagged }
    var isWrong: Bool { decision?.label.decision == .reject }
  }

  let flagged: [Line]
  let unflagged: [Line]
  /// Pairs that could not be scored.
  let unscored: Int

  /// - Parameter decisions: the one of each pair that counts.
  init(_ evidence: PilotEvidence, _ decisions: [String: RecordedDecision]) {
    var (flagged, unflagged, unscored): ([Line], [Line], Int) = ([], [], 0)
    for entry in evidence.pairs {
      let decision = decisions[entry.pair].flatMap { $0.isFinal && $0.isOfPresentPair ? $0 : nil }
      let seen = decision.flatMap { decision in
        decision.risk.flatMap { risk in decision.verdict.map { (risk, $0) } }
      }
      guard let (risk, verdict) = seen ?? entry.risk.map({ ($0, entry.verdict) }), verdict != .error else {
        unscored += 1
        continue
      }
      let line = Line(
        pair: entry.pair, risk: risk, verdict: verdict,
        isSampled: !verdict.isFlagged && evidence.reasons[entry.pair] == .auditSample, decision: decision)
      if line.isFlagged { flagged.append(line) } else { unflagged.append(line) }
    }
    self.flagged = flagged
    self.unflagged = unflagged
    self.unscored = unscored
  }

  var count: Int { flagged.count + unflagged.count }
  var decidedFlagged: [Line] { flagged.filter { $0.decision != nil } }

  /// What speaks for pairs that were not flagged: all of them where all were read, else the audit sample.
  func sample(of lines: [Line]) -> [Line] {
    lines.allSatisfy { $0.decision != nil } ? lines : lines.filter { $0.isSampled && $0.decision != nil }
  }

  /// Wrong pairs among some of the catalog; never fewer than were found there by any way.
  ///
  /// Of the flagged ones those that were decided stand for all, of the others their sample.
  /// - Returns: `nil` where nothing speaks for a part of them.
  func wrong(among lines: [Line]) -> Estimate? {
    let (flagged, unflagged) = (lines.filter(\.isFlagged), lines.filter { !$0.isFlagged })
    let parts = [(flagged, flagged.filter { $0.decision != nil }), (unflagged, sample(of: unflagged))]
    let strata = parts.compactMap { population, sample in
      SampledStratum(population: population.count, sampled: sample.count, hits: sample.count { $0.isWrong })
    }
    guard strata.count == parts.count, let total = Estimate.total(of: strata) else { return nil }
    let found = Double(lines.count { $0.isWrong })
    return Estimate(
      value: max(found, total.value), low: max(found, total.low), high: max(found, total.high), count: total.count)
  }
}
