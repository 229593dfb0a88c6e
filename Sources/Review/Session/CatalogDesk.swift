internal import Foundation
public import Records
internal import Synchronization

/// One operator's place at one catalog of a store.
public final class CatalogDesk: ReviewStore {
  private let store: Store
  private let catalog: CatalogID
  private let `operator`: String
  private let seen: Mutex<(revision: Int, labels: Int)>

  /// - Parameters:
  ///   - revision: the store's, from before the labels that the review starts with were read.
  ///   - labels: how many those were.
  public init(store: Store, catalog: CatalogID, operator: String, revision: Int, labels: Int) {
    self.store = store
    self.catalog = catalog
    self.operator = `operator`
    seen = Mutex((revision, labels))
  }

  public func append(_ labels: [Label], shown: Shown) throws {
    for label in labels { try store.append(label, shown: shown, in: catalog) }
  }

  public func newLabels() throws -> [Label] {
    let revision = try store.revision(of: catalog)
    guard revision != seen.withLock({ $0.revision }) else { return [] }
    let labels = try store.labels(in: catalog)
    return seen.withLock { seen in
      let fresh = labels.dropFirst(seen.labels).filter { $0.operator != self.operator }
      seen = (revision, labels.count)
      return Array(fresh)
    }
  }

  public func remember(pair: String) throws {
    try store.setPosition(pair, of: self.operator, in: catalog)
  }
}
