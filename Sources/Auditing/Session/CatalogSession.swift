public import Catalog
import Files
public import Foundation
public import Installation
import Matching
public import Perception
public import Records

/// A catalog, its place in the store, and what audits it.
public final class CatalogSession: Sendable {
  public let request: CatalogRequest
  public let contents: CatalogContents
  public let store: Store
  public let catalog: CatalogID
  public let cache: FeatureCache
  public let instruments: Instruments
  let installation: Installation
  public let clock = StageClock()
  /// Of a cache and of a store that go with the session.
  private let cacheFolder: ScratchFolder?
  private let storeFolder: ScratchFolder?

  /// Reads the catalog and opens the store; loads no model.
  /// - Parameter waiting: as `Store.init` has it.
  /// - Throws: `CatalogError`, `StoreError`, `ScratchFolderError`.
  public init(
    _ request: CatalogRequest, installation: Installation = .current(), waiting: (URL) -> Void = { _ in }
  ) throws {
    self.request = request
    self.installation = installation
    contents = try CatalogReader.read(
      at: request.catalog, images: request.images, productColumn: request.productColumn,
      keepsColumns: request.keepsColumns)
    // The file and what was made of it on the way.
    FreedMemory.giveBack()
    if request.onlyReads, !FileManager.default.fileExists(atPath: request.store.path) {
      (store, storeFolder) = try Self.scratchStore()
    } else {
      (store, storeFolder) = (try .named(request.store, waiting: waiting), nil)
    }
    catalog = try store.catalogID(for: request.key)
    if let folder = request.cache {
      (cache, cacheFolder) = (FeatureCache(at: folder), nil)
    } else {
      let folder = try ScratchFolder()
      (cache, cacheFolder) = (FeatureCache(at: folder.url, isTransient: true), folder)
    }
    instruments = try .installed(
      in: installation, cache: cache, workers: request.workers,
      model: ModelShelf(store: store, catalog: catalog, installation: installation).model(request.model))
  }

  /// Nobody has named it: where it can't be made, its place is at fault.
  private static func scratchStore() throws(ScratchFolderError) -> (Store, ScratchFolder) {
    let folder = try ScratchFolder()
    do {
      return (try Store(at: folder.url.appendingPathComponent("store.sqlite")), folder)
    } catch {
      throw ScratchFolderError(
        folder.url.deletingLastPathComponent(), reason: error.detail ?? "a store can't be made in it")
    }
  }

  /// Rows that are no pair but have an id that no pair has.
  public var refused: [RefusedPair] {
    if contents.faults.isEmpty { return [] }
    var seen = Set(contents.pairs.map(\.id))
    return contents.faults.compactMap { fault in
      guard let id = fault.id, seen.insert(id).inserted else { return nil }
      return RefusedPair(id: id, image: fault.image, spec: fault.spec, line: fault.line, message: fault.message)
    }
  }

  /// Scores what changed since the last time, and saves it. Where another process scores the catalog already, it comes first.
  /// - Parameter waiting: called once where that is so.
  public func audit(
    stop: StopSignal = StopSignal(), progress: @escaping AuditProgress.Reporter = { _ in },
    waiting: () -> Void = {}
  ) async throws -> AuditReport {
    let store = store.url.resolvingSymlinksInPath()
    let place = store.appendingPathExtension("scoring-\(TextDigest.of([request.key]).prefix(12))")
    // A second one waits, and then finds the work done.
    guard let turn = try FileHold.whenFree(place, isStopped: { stop.isRaised }, waiting: waiting) else {
      var report = AuditReport()
      report.isInterrupted = true
      return report
    }
    defer { withExtendedLifetime(turn) {} }
    return try await auditor(stop: stop, progress: progress)
      .run(contents.pairs, refused: refused, into: StoreLedger(self.store, catalog: catalog))
  }

  func auditor(
    stop: StopSignal = StopSignal(), progress: @escaping AuditProgress.Reporter = { _ in }
  ) -> CatalogAuditor {
    let settings = AuditSettings(
      judge: request.judge, workers: request.workers, isFresh: request.isFresh,
      learnsFromCatalog: request.learnsFromCatalog,
      vocabularyName: request.cache.map { _ in Store.catalogKey(for: contents.source) })
    return CatalogAuditor(
      instruments: instruments, cache: cache, settings: settings, clock: clock, stop: stop, progress: progress)
  }
}
