internal import Foundation
internal import Matching
public import Records
internal import Synchronization

/// One operator's place at one catalog of a store.
public final class CatalogDesk: ReviewStore {
  /// An operator who was not heard of for so long has left.
  static let absence: TimeInterval = 20

  private let store: Store
  private let catalog: CatalogID
  private let `operator`: String
  private let view: QueueView
  private let seen: Mutex<(revision: Int, label: Int)>

  /// From now on other operators' labels are news.
  /// - Throws: `StoreError`.
  public init(store: Store, catalog: CatalogID, operator: String, isSecondOpinion: Bool = false) throws {
    self.store = store
    self.catalog = catalog
    self.operator = `operator`
    view = isSecondOpinion ? .secondOpinion(of: `operator`) : .everyone
    seen = Mutex((try store.revision(of: catalog), try store.lastSequence(in: catalog)))
  }

  @discardableResult
  public func append(_ labels: [Label], shown: Shown, next: String? = nil) throws -> PlaceRefusal? {
    try store.append(labels, shown: shown, claiming: next.map(placeClaim), in: catalog)
  }

  public func pairs(_ names: [String]) throws -> [FetchedPair] {
    let entries = try store.queue(of: catalog, pairs: names, for: view)
    let audits = try store.audits(of: names, in: catalog)
    let known = Dictionary(audits.map { ($0.id ?? "", $0) }) { first, _ in first }
    return entries.compactMap { entry in known[entry.pair].map { FetchedPair(entry: entry, audit: $0) } }
  }

  public func entries(of scope: ReviewQueue.Scope) throws -> [QueueEntry] {
    try store.queue(of: catalog, verdicts: scope.verdicts, for: view)
  }

  public func search(_ filter: QueueFilter) throws -> Set<String> {
    var found: Set<String> = []
    try store.forEachText(in: catalog) { if filter.matches($0) { found.insert($0.pair) } }
    return found
  }

  public func news() throws -> [ReviewEvent] {
    var events: [ReviewEvent] = [.others(try others())]
    let revision = try store.revision(of: catalog)
    let before = seen.withLock { $0 }
    guard revision != before.revision else { return events }
    let (labels, last) = try store.labels(after: before.label, in: catalog)
    seen.withLock { $0 = (revision, last) }
    let fresh = labels.filter { $0.operator != self.operator }
    if !fresh.isEmpty { events.append(.labelled(fresh)) }
    return events
  }

  /// At which pair each other operator is.
  public func others() throws -> [String: String] {
    try store.others(than: self.operator, since: Date(timeIntervalSinceNow: -Self.absence), in: catalog)
  }

  public func remember(pair: String) throws {
    try store.setPosition(pair, of: self.operator, in: catalog)
  }

  public func claim(pair: String) throws -> PlaceRefusal? {
    try store.append([], claiming: placeClaim(pair), in: catalog)
  }

  private func placeClaim(_ pair: String) -> PlaceClaim {
    PlaceClaim(
      pair: pair, operator: self.operator, takenSince: Date(timeIntervalSinceNow: -Self.absence),
      isSecondOpinion: view != .everyone)
  }
}
