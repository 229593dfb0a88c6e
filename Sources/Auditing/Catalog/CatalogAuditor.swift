public import Catalog
import Claims
import Features
import Foundation
import Matching
public import Perception
import Records
import Synchronization

/// Audits the pairs of a catalog, if anything of it changed, on all cores, with the same result for any number of workers.
///
/// Twice through the catalog: first every spec is read and every photo seen, because a pair is judged in the light of
/// the whole catalog; then the pairs are judged from what the cache kept. Stopped, it finishes the photos in hand and
/// saves; the next run finds features in the cache and audits in the ledger.
public struct CatalogAuditor: Sendable {
  let instruments: Instruments
  let cache: FeatureCache
  let settings: AuditSettings
  public let clock: StageClock
  let stop: StopSignal
  let report: AuditProgress.Reporter

  public init(
    instruments: Instruments, cache: FeatureCache, settings: AuditSettings = AuditSettings(),
    clock: StageClock = StageClock(), stop: StopSignal = StopSignal(),
    progress: @escaping AuditProgress.Reporter = { _ in }
  ) {
    self.instruments = instruments
    self.cache = cache
    self.settings = settings
    self.clock = clock
    self.stop = stop
    report = progress
  }

  var seer: Seer { Seer(instruments: instruments, cache: cache, clock: clock) }
  var crew: WorkCrew { WorkCrew(workers: settings.workers, stop: stop) }

  /// - Parameter refused: rows that are no pair; each becomes an audit that says so. They are not among the failures.
  /// - Throws: what keeps every pair from being scored: `InferenceError` of a missing network, `StoreError`, and what the
  ///   instruments throw. What is wrong with one pair becomes its audit's `error`.
  public func run(
    _ pairs: some Collection<Pair>, refused: [RefusedPair] = [], into ledger: any AuditLedger
  ) async throws -> AuditReport {
    let pairs = PairList(pairs)
    var result = AuditReport()
    result.pairs = pairs.count + refused.count
    try clock.measure(.store) { try enter(pairs, refused, into: ledger) }
    guard !pairs.isEmpty else { return result }
    guard let work = try await worklist(pairs, ledger) else { return result.interrupted() }
    FreedMemory.giveBack()
    result.kept = pairs.count - work.changed.count

    guard !work.changed.isEmpty || (settings.comparesPairs && !ledger.isCompared(work.digest)) else { return result }
    guard let survey = try await survey(work) else { return result.interrupted() }
    // With the classes' names all texts are encoded.
    _ = try instruments.judges.classes()
    instruments.text.rest()
    FreedMemory.giveBack()
    guard let judges = try await judges(work, survey, folds: work.folds) else { return result.interrupted() }
    FreedMemory.giveBack()
    result.scored = try await judgeChanged(work, survey, judges, into: ledger) { result.failures.append($0) }
    guard result.scored == work.changed.count, !stop.isRaised else { return result.interrupted() }

    if settings.comparesPairs {
      let finder = SwapFinder(auditor: self, work: work, survey: survey, judges: judges)
      guard let swaps = try await finder.run(ledger) else { return result.interrupted() }
      result.swaps = swaps
      try ledger.setCompared(work.digest)
    }
    return result
  }

  /// Lists all rows in the catalog's order, and saves what is known of them already.
  private func enter(_ pairs: PairList, _ refused: [RefusedPair], into ledger: any AuditLedger) throws {
    let rows = pairs.map { (line: $0.line, id: $0.id) } + refused.map { (line: $0.line, id: $0.id) }
    let ordered = rows.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
    try ledger.list(ordered.map(\.element.id))
    let audits = refused.map { row in
      ScoredPair(
        audit: Audit(
          id: row.id, image: row.image, spec: row.spec, model: instruments.judges.version, verdict: .error,
          error: row.message),
        key: "refused", content: TextDigest.of([row.image ?? "", row.spec ?? ""]))
    }
    if !audits.isEmpty { try ledger.save(audits) }
  }

  /// Hashes every photo and finds out what changed.
  private func worklist(_ pairs: PairList, _ ledger: any AuditLedger) async throws -> Worklist? {
    let owners = pairs.photoOwners
    let progress = Counter(.hashing, owners.count, report)
    var files: [PhotoIdentity] = []
    try await crew.run(
      owners.count,
      work: { number in
        defer { progress.count() }
        return clock.measure(.hash) { PhotoIdentity(of: pairs[Int(owners[number])].photo) }
      },
      take: { files.append($1) })
    guard files.count == owners.count else { return nil }
    let photos = PhotoIdentities(files, of: pairs)
    let folds = folds(pairs, photos)
    let parts = [try Recipe.digest(instruments, settings.judge), Lessons.digest(pairs, photos)]
    let recipe = TextDigest.of(folds == nil ? parts + ["as the model is"] : parts)
    let known = try clock.measure(.store) { try KnownKeys(settings.isFresh ? nil : ledger) }
    let risks = try clock.measure(.store) { try PairRisks(of: pairs, in: ledger) }
    return Worklist(pairs: pairs, photos: photos, recipe: recipe, known: known, risks: risks, folds: folds)
  }

  private func judgeChanged(
    _ work: Worklist, _ survey: Survey, _ judges: CatalogJudges, into ledger: any AuditLedger,
    failed: (AuditReport.Failure) -> Void
  ) async throws -> Int {
    let progress = Counter(.judging, work.changed.count, report)
    let assessor = PairAssessor(
      seer: seer, reader: survey.reader, judges: judges, vectors: survey.vectors, prompts: survey.prompts,
      settings: settings.judge)
    var batch: [ScoredPair] = []
    var saved = ContinuousClock.now
    let scored = try await crew.run(
      work.changed.count,
      work: { place in
        defer { progress.count() }
        let index = work.changed[place]
        return try assessor.audit(work.pairs[index], photo: work.photos[index])
      },
      take: { place, audit in
        let index = work.changed[place]
        let key = work.key(index)
        batch.append(ScoredPair(audit: audit, key: key.audit, content: key.content))
        if let message = audit.error {
          let pair = work.pairs[index]
          failed(.init(pair: pair.id, line: pair.line, message: message))
        }
        if batch.count == 64 || ContinuousClock.now - saved > .seconds(1) {
          try clock.measure(.store) { try ledger.save(batch) }
          batch = []
          saved = .now
        }
      })
    try clock.measure(.store) { try ledger.save(batch) }
    return scored
  }
}

extension AuditReport {
  fileprivate func interrupted() -> AuditReport {
    var report = self
    report.isInterrupted = true
    return report
  }
}

/// Counts what the workers did in one phase.
final class Counter: Sendable {
  private let done = Atomic(0)
  private let phase: AuditProgress.Phase
  private let total: Int
  private let report: AuditProgress.Reporter

  init(_ phase: AuditProgress.Phase, _ total: Int, _ report: @escaping AuditProgress.Reporter) {
    self.phase = phase
    self.total = total
    self.report = report
  }

  func count() {
    let done = done.add(1, ordering: .relaxed).newValue
    report(AuditProgress(phase: phase, done: done, total: total))
  }
}
