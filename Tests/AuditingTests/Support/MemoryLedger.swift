import Auditing
import Matching
import Records
import Synchronization

/// A ledger without a file.
final class MemoryLedger: AuditLedger {
  private struct State {
    var listed: [String] = []
    var saved: [String: ScoredPair] = [:]
    var saves: [String] = []
    var digest: String?
  }

  private let state = Mutex(State())

  func forEachKey(_ body: (String, String) throws -> Void) rethrows {
    let saved = state.withLock { $0.saved }
    for (pair, scored) in saved where scored.audit.verdict != .error { try body(pair, scored.key) }
  }

  func list(_ pairs: [String]) { state.withLock { $0.listed = pairs } }
  func save(_ audits: [ScoredPair]) {
    state.withLock { state in
      for audit in audits {
        state.saved[audit.audit.id ?? ""] = audit
        state.saves.append(audit.audit.id ?? "")
      }
    }
  }
  func forEachRisk(_ body: (String, Double) throws -> Void) rethrows {
    let saved = state.withLock { $0.saved }
    for (pair, scored) in saved { if let risk = scored.audit.risk { try body(pair, risk) } }
  }

  func audit(of pair: String) -> Audit? { state.withLock { $0.saved[pair]?.audit } }
  func isCompared(_ digest: String) -> Bool { state.withLock { $0.digest == digest } }
  func setCompared(_ digest: String) { state.withLock { $0.digest = digest } }

  /// In the catalog's order.
  var audits: [Audit] { state.withLock { state in state.listed.compactMap { state.saved[$0]?.audit } } }
  /// Every saving, in order.
  var saves: [String] { state.withLock { $0.saves } }
}
