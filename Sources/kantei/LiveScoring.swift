import Auditing
import Catalog
import Foundation
import Glibc
import Installation
import Matching
import Perception
import Records
import Review
import Synchronization

/// Scores a catalog beside its review; what is finished goes into the store and on the screen.
///
/// A pair is judged in the light of its whole catalog, which takes every photo to be seen first. So that the queue fills
/// early, growing parts of a catalog that was never scored are judged by themselves before that, and again with the rest.
struct LiveScoring: Sendable {
  /// Pairs of the parts that come first.
  private static let parts = [24, 96, 384, 1536]

  let reading: Reading
  let store: Store
  let catalog: CatalogID
  let inbox: Inbox
  /// A model's name or folder; the newest that ships where `nil`.
  let model: String?
  let learnsFromCatalog: Bool
  private let stop = StopSignal()
  private let finished = DispatchSemaphore(value: 0)

  init(
    _ reading: Reading, store: Store, catalog: CatalogID, inbox: Inbox, model: String?, learnsFromCatalog: Bool
  ) {
    self.reading = reading
    self.store = store
    self.catalog = catalog
    self.inbox = inbox
    self.model = model
    self.learnsFromCatalog = learnsFromCatalog
  }

  /// The same catalog, to be scored by another model.
  func again(by model: String?) -> LiveScoring {
    LiveScoring(
      reading, store: store, catalog: catalog, inbox: inbox, model: model, learnsFromCatalog: learnsFromCatalog)
  }

  func start() {
    // Until the first photo is through, the screen must not say that there is nothing to decide.
    inbox.post(.progressed(ScoringProgress(.checking, done: 0, total: 0)))
    Task.detached(priority: .utility) {
      do { try await score() } catch { inbox.post(.scoringFailed(reason: "\(error)")) }
      finished.signal()
    }
  }

  /// Until every pair is scored.
  func wait() {
    finished.wait()
    finished.signal()
  }

  /// Ends the program where a photo in hand would keep it: what is scored is saved, and the next run goes on from there.
  func end() {
    stop.raise()
    guard finished.wait(timeout: .now() + .milliseconds(300)) == .timedOut else { return }
    Courtesy.endAtOnce(0)
  }

  private func score() async throws {
    Courtesy.giveWay()
    let contents = try reading.read()
    // A doubled id's second row has no place of its own.
    let known = Set(contents.pairs.map(\.id))
    let refused = contents.faults.compactMap(RefusedPair.init).filter { !known.contains($0.id) }
    // One core stays with the keyboard.
    let workers = max(1, ProcessInfo.processInfo.activeProcessorCount - 1)
    let cache = FeatureCache()
    let instruments = try Instruments.installed(in: .current(), cache: cache, workers: workers, model: model)
    let ledger = StoreLedger(store, catalog: catalog)
    func auditor(_ settings: AuditSettings) -> CatalogAuditor {
      let pace = ProgressText(every: .milliseconds(500))
      return CatalogAuditor(
        instruments: instruments, cache: cache, settings: settings, stop: stop,
        progress: { progress in
          Courtesy.giveWay()
          if pace.line(for: progress) != nil { inbox.post(.progressed(ScoringProgress(progress))) }
        })
    }
    var settings = AuditSettings(workers: workers)
    settings.vocabularyName = Store.catalogKey(for: contents.source)
    settings.learnsFromCatalog = learnsFromCatalog
    var beginning = settings
    // A few pairs teach nothing.
    beginning.learnsFromCatalog = false
    beginning.comparesPairs = false
    beginning.vocabularyName = settings.vocabularyName.map { $0 + "#beginning" }
    try ledger.list(contents.pairs.map(\.id))
    for part in try parts(of: contents.pairs, ledger) where !stop.isRaised {
      _ = try await auditor(beginning).run(part, into: PartLedger(ledger: ledger, inbox: inbox))
    }
    if stop.isRaised { return }
    _ = try await auditor(settings).run(
      contents.pairs, refused: refused, into: PostingLedger(ledger: ledger, inbox: inbox))
    inbox.post(.progressed(nil))
  }

  /// Of the pairs that nothing is known of, where most are such: the first few, then more.
  private func parts(of pairs: PairList, _ ledger: StoreLedger) throws -> [[Pair]] {
    var known: Set<String> = []
    try ledger.forEachKey { pair, _ in known.insert(pair) }
    let fresh = pairs.indices.filter { !known.contains(pairs[$0].id) }
    guard fresh.count > pairs.count / 2 else { return [] }
    return Self.parts.filter { $0 * 2 <= fresh.count }.map { part in fresh.prefix(part).map { pairs[$0] } }
  }
}

/// A ledger that also tells the screen.
private struct PostingLedger: AuditLedger {
  let ledger: StoreLedger
  let inbox: Inbox

  func forEachKey(_ body: (String, String) throws -> Void) throws { try ledger.forEachKey(body) }
  func list(_ pairs: [String]) throws { try ledger.list(pairs) }
  func forEachRisk(_ body: (String, Double) throws -> Void) throws { try ledger.forEachRisk(body) }
  func audit(of pair: String) throws -> Audit? { try ledger.audit(of: pair) }
  func isCompared(_ digest: String) -> Bool { ledger.isCompared(digest) }
  func setCompared(_ digest: String) throws { try ledger.setCompared(digest) }

  func save(_ audits: [ScoredPair]) throws {
    try ledger.save(audits)
    inbox.post(.audited(audits.map(\.audit)))
  }
}

/// A ledger for a part of a catalog: what it saves is to be scored again in the light of the whole.
private struct PartLedger: AuditLedger {
  let ledger: StoreLedger
  let inbox: Inbox

  func forEachKey(_ body: (String, String) throws -> Void) {}
  func list(_ pairs: [String]) {}
  func forEachRisk(_ body: (String, Double) throws -> Void) {}
  func audit(of pair: String) throws -> Audit? { try ledger.audit(of: pair) }
  func isCompared(_ digest: String) -> Bool { true }
  func setCompared(_ digest: String) {}

  func save(_ audits: [ScoredPair]) throws {
    try ledger.save(
      audits.map { ScoredPair(audit: $0.audit, key: "beginning " + $0.key, content: $0.content) })
    inbox.post(.audited(audits.map(\.audit)))
  }
}

extension ScoringProgress {
  fileprivate init(_ progress: AuditProgress) {
    let activity: Activity =
      switch progress.phase {
      case .hashing: .checking
      case .reading: .reading
      case .seeing: .looking
      case .learning: .learning
      case .judging: .judging
      case .comparing: .comparing
      }
    self.init(activity, done: progress.done, total: progress.total)
  }
}

extension RefusedPair {
  /// A row without an id can't be listed; `kantei score` names it.
  fileprivate init?(_ fault: CatalogFault) {
    guard let id = fault.id else { return nil }
    self.init(id: id, image: fault.image, spec: fault.spec, line: fault.line, message: fault.message)
  }
}
