public import Foundation
public import Matching

/// An audit as the store has it.
public struct StoredAudit: Sendable, Hashable, Identifiable {
  public let id: AuditID
  /// When it was scored.
  public let at: Date
  public let audit: Audit
}
