/// A label as the store has it, with what it was made on and whether it still says something.
public struct LabelRecord: Sendable, Hashable {
  public let label: Label
  /// What was on the screen.
  public let shown: Shown?
  /// The audit that was on the screen; `nil` where the pair had none.
  public let audit: AuditID?
  /// `ScoredPair.content` of that audit: of which photo and which words the label speaks.
  public let content: String?
  /// Place in the order of appending.
  public let sequence: Int
  /// The label that counts for its pair.
  public let isCurrent: Bool
  /// Neither undone nor superseded, nor an undo: of two opinions on a pair both stand.
  public let isStanding: Bool
  /// The pair's photo or spec was changed after the decision, or the pair was never scored.
  public let isOutdated: Bool
}
