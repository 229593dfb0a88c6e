import Auditing
import Catalog
import Foundation
import Installation
import Matching
import Perception
import Records
import Review
import Synchronization

/// Scores a catalog beside its review; what is finished goes into the store and on the screen.
struct LiveScoring: Sendable {
  let contents: CatalogContents
  let store: Store
  let catalog: CatalogID
  let inbox: Inbox
  /// A model's name or folder; the newest that ships where `nil`.
  let model: String?
  let learnsFromCatalog: Bool
  private let stop = StopSignal()
  private let finished = DispatchSemaphore(value: 0)

  init(
    _ contents: CatalogContents, store: Store, catalog: CatalogID, inbox: Inbox, model: String?, learnsFromCatalog: Bool
  ) {
    self.contents = contents
    self.store = store
    self.catalog = catalog
    self.inbox = inbox
    self.model = model
    self.learnsFromCatalog = learnsFromCatalog
  }

  func start() {
    // Until the first photo is through, the screen must not say that there is nothing to decide.
    inbox.post(.progressed(ScoringProgress(.checking, done: 0, total: contents.pairs.count)))
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

  /// Lets the photos in hand be finished and saved; the next run goes on from there.
  func end() {
    stop.raise()
    _ = finished.wait(timeout: .now() + .seconds(10))
  }

  private func score() async throws {
    // One core stays with the keyboard.
    let workers = max(1, ProcessInfo.processInfo.activeProcessorCount - 1)
    let cache = FeatureCache()
    var settings = AuditSettings(workers: workers)
    settings.vocabularyName = Store.catalogKey(for: contents.source)
    let pace = ProgressText(every: .milliseconds(500))
    settings.learnsFromCatalog = learnsFromCatalog
    let auditor = try CatalogAuditor(
      instruments: .installed(in: .current(), cache: cache, workers: workers, model: model), cache: cache,
      settings: settings,
      stop: stop,
      progress: { progress in
        if pace.line(for: progress) != nil { inbox.post(.progressed(ScoringProgress(progress))) }
      })
    // A doubled id's second row has no place of its own.
    let known = Set(contents.pairs.map(\.id))
    let refused = contents.faults.compactMap(RefusedPair.init).filter { !known.contains($0.id) }
    let ledger = PostingLedger(ledger: StoreLedger(store, catalog: catalog), inbox: inbox)
    _ = try await auditor.run(contents.pairs, refused: refused, into: ledger)
    inbox.post(.progressed(nil))
  }
}

/// A ledger that also tells the screen.
private struct PostingLedger: AuditLedger {
  let ledger: StoreLedger
  let inbox: Inbox

  func keys() throws -> [String: String] { try ledger.keys() }
  func list(_ pairs: [String]) throws { try ledger.list(pairs) }
  func risks() throws -> [String: Double] { try ledger.risks() }
  func audit(of pair: String) throws -> Audit? { try ledger.audit(of: pair) }
  func isCompared(_ digest: String) -> Bool { ledger.isCompared(digest) }
  func setCompared(_ digest: String) throws { try ledger.setCompared(digest) }

  func save(_ audits: [ScoredPair]) throws {
    try ledger.save(audits)
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
