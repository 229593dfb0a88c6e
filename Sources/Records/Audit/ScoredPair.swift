public import Matching

/// An audit on its way into the store, with the hashes that tell whether it must be scored again.
public struct ScoredPair: Sendable, Hashable {
  public let audit: Audit
  /// Hash of all that the audit rests on: spec, photo, model and settings.
  public let key: String
  /// Hash of spec and photo alone: a decision is outdated once this changes.
  public let content: String

  public init(audit: Audit, key: String, content: String) {
    self.audit = audit
    self.key = key
    self.content = content
  }
}
