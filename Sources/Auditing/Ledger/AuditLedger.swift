public import Matching
public import Records

/// Where the audits of one catalog go, and what is there already.
public protocol AuditLedger: Sendable {
  /// Key of the latest audit of each pair that could be scored.
  func keys() throws -> [String: String]
  /// The pairs that the catalog has, in its order.
  func list(_ pairs: [String]) throws
  func save(_ audits: [ScoredPair]) throws
  /// Risk of each pair that could be scored.
  func risks() throws -> [String: Double]
  func audit(of pair: String) throws -> Audit?
  /// Whether the pairs of this very catalog were compared with each other.
  func isCompared(_ digest: String) -> Bool
  func setCompared(_ digest: String) throws
}
