import Catalog
public import Foundation
public import Learning
import Matching
public import Records

extension CatalogSession {
  /// Pairs of a period beyond which no more are compared; of more, a sample.
  private static let mostPairs = 800

  /// Looks whether recent pairs are still like earlier ones, and keeps what it found in the store.
  ///
  /// Where the catalog has no earlier period, its photos are compared with those that the model was made from instead.
  /// - Returns: `nil` after a stop.
  /// - Throws: `StoreError`, and what the instruments throw.
  public func drift(
    _ window: DriftWindow, now: Date = Date(), stop: StopSignal = StopSignal(),
    progress: @escaping AuditProgress.Reporter = { _ in }
  ) async throws -> DriftReport? {
    let division = window.divide(try store.arrivals(in: catalog), now: now)
    let training = try instruments.judges.selfTraining()
    let reader = DriftReader(auditor: auditor(stop: stop, progress: progress), projection: training?.projection)
    func read(_ names: [String]) async throws -> [DriftPair] {
      let chosen = Set(AuditSample.spread(names, over: Self.mostPairs, in: "drift"))
      let pairs = contents.pairs.filter { chosen.contains($0.id) }
      let audits = try store.audits(of: pairs.map(\.id), in: catalog)
      return try await reader.read(pairs, audits: Dictionary(audits.map { ($0.id ?? "", $0) }) { first, _ in first })
    }
    let before = try await read(division.before)
    let recent = try await read(division.recent)
    guard !stop.isRaised else { return nil }
    var report = DriftWatch().report(
      before: before, recent: recent, decisions: try decisions(since: division.start), when: division.words)
    if before.count < DriftWatch.fewestPairs, let replay = training?.replay,
      let signal = ReferenceShops(replay).signal(recent)
    {
      report = DriftReport(signals: [signal] + report.signals, count: report.count)
    }
    try keep(report, at: now)
    return report
  }

  private func keep(_ report: DriftReport, at now: Date) throws {
    let json = String(decoding: try JSONEncoder().encode(report), as: UTF8.self)
    try store.setFinding(
      StoredFinding(at: now, alarms: report.signals.filter(\.isAlarm).map(\.name), json: json), .drift,
      in: catalog)
  }

  private func decisions(since start: Date) throws -> (before: [DriftDecision], recent: [DriftDecision]) {
    let entries = Dictionary(try store.queue(of: catalog).map { ($0.pair, $0) }) { first, _ in first }
    var (before, recent): ([DriftDecision], [DriftDecision]) = ([], [])
    for (label, isOutdated) in try store.standingLabels(in: catalog) where !isOutdated {
      guard label.decision == .accept || label.decision == .reject, let entry = entries[label.pair],
        let risk = entry.risk
      else { continue }
      let decision = DriftDecision(
        pair: label.pair, risk: risk, isFlagged: entry.isFlagged,
        isOverride: (label.decision == .reject) != entry.isFlagged)
      if label.at < start { before.append(decision) } else { recent.append(decision) }
    }
    return (before, recent)
  }
}
