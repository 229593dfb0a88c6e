public import Matching
public import Records

/// A catalog in the store.
public struct StoreLedger: AuditLedger {
  let store: Store
  let catalog: CatalogID

  public init(_ store: Store, catalog: CatalogID) {
    self.store = store
    self.catalog = catalog
  }

  public func list(_ pairs: [String]) throws { try store.list(pairs, in: catalog) }
  public func save(_ audits: [ScoredPair]) throws { try store.save(audits, in: catalog) }
  public func audit(of pair: String) throws -> Audit? { try store.audit(of: pair, in: catalog)?.audit }

  public func forEachKey(_ body: (_ pair: String, _ key: String) throws -> Void) throws {
    try store.forEachKey(in: catalog, body)
  }

  public func forEachRisk(_ body: (_ pair: String, _ risk: Double) throws -> Void) throws {
    try store.forEachRisk(in: catalog, body)
  }

  public func isCompared(_ digest: String) -> Bool { (try? store.comparison(of: catalog)) == digest }
  public func setCompared(_ digest: String) throws { try store.setComparison(digest, of: catalog) }
}
