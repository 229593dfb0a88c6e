public import Matching

/// The audits at hand: those on the screen and those a key away. The others lie in the store.
public struct AuditShelf: Sendable {
  /// Beside what is needed; an audit is a few kilobytes.
  static let spare = 256

  private var audits: [String: Audit] = [:]
  /// Pairs that the store was asked for in vain.
  private var missing: Set<String> = []

  init(_ audits: [Audit]) { put(audits) }

  public subscript(_ pair: String) -> Audit? { audits[pair] }

  func lacks(_ pair: String) -> Bool { audits[pair] == nil && !missing.contains(pair) }

  mutating func put(_ arrived: [Audit]) {
    for audit in arrived {
      guard let pair = audit.id else { continue }
      audits[pair] = audit
      missing.remove(pair)
    }
  }

  /// Replaces audits that are at hand; the others are read when they are wanted.
  mutating func refresh(_ arrived: [Audit]) {
    put(arrived.filter { audit in audit.id.map { audits[$0] != nil || missing.contains($0) } ?? false })
  }

  mutating func noteMissing(_ pairs: [String]) { missing.formUnion(pairs.filter { audits[$0] == nil }) }

  /// Gives up what is not needed once there is too much of it.
  mutating func tidy(keeping needed: Set<String>) {
    guard audits.count > needed.count + Self.spare else { return }
    audits = audits.filter { needed.contains($0.key) }
  }
}
