public import Matching
public import Records

/// A pair as the store has it now.
public struct FetchedPair: Sendable, Hashable {
  public let entry: QueueEntry
  public let audit: Audit

  public init(entry: QueueEntry, audit: Audit) {
    self.entry = entry
    self.audit = audit
  }
}
