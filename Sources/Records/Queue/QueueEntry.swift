public import Foundation
public import Matching

/// One pair of a catalog as the queue lists it: light enough to hold 100,000 of them.
public struct QueueEntry: Sendable, Hashable, Identifiable {
  /// What the pair's current label says.
  public struct Outcome: Sendable, Hashable {
    public let label: UUID
    public let decision: Label.Decision
    public let `operator`: String
    public let at: Date
    /// The spec or the photo was changed after the decision.
    public let isOutdated: Bool
  }

  public let pair: String
  /// Its latest audit, for `Store.audit(_:)`.
  public let audit: AuditID
  public let risk: Double?
  public let verdict: Verdict
  /// Place in the catalog's own order, from 0.
  public let position: Int
  /// `nil` while nobody decided, or after an undo.
  public let outcome: Outcome?

  public var id: String { pair }
  public var isFlagged: Bool { verdict.isFlagged }
}
