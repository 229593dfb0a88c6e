public import Matching
public import Records

/// Where the audits of one catalog go, and what is there already.
public protocol AuditLedger: Sendable {
  /// Hands over the key of the latest audit of each pair that could be scored, in no order.
  func forEachKey(_ body: (_ pair: String, _ key: String) throws -> Void) throws
  /// The pairs that the catalog has, in its order.
  func list(_ pairs: [String]) throws
  func save(_ audits: [ScoredPair]) throws
  /// Hands over the risk of each pair that could be scored, in no order.
  func forEachRisk(_ body: (_ pair: String, _ risk: Double) throws -> Void) throws
  func audit(of pair: String) throws -> Audit?
  /// Whether the pairs of this very catalog were compared with each other.
  func isCompared(_ digest: String) -> Bool
  func setCompared(_ digest: String) throws
}
