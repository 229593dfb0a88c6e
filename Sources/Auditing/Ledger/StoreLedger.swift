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

  public func keys() throws -> [String: String] { try store.auditKeys(in: catalog) }
  public func list(_ pairs: [String]) throws { try store.list(pairs, in: catalog) }
  public func save(_ audits: [ScoredPair]) throws { try store.save(audits, in: catalog) }
  public func audit(of pair: String) throws -> Audit? { try store.audit(of: pair, in: catalog)?.audit }

  public func risks() throws -> [String: Double] {
    var risks: [String: Double] = [:]
    for entry in try store.queue(of: catalog) { risks[entry.pair] = entry.risk }
    return risks
  }

  public func isCompared(_ digest: String) -> Bool { (try? store.comparison(of: catalog)) == digest }
  public func setCompared(_ digest: String) throws { try store.setComparison(digest, of: catalog) }
}
