public import Foundation
public import Matching

/// One pair of a catalog as the queue lists it: light enough to hold 100,000 of them.
public struct QueueEntry: Sendable, Hashable, Identifiable {
  /// What the label that counts for a pair says.
  public struct Outcome: Sendable, Hashable {
    public let label: UUID
    public let decision: Label.Decision
    public let `operator`: String
    public let at: Date
    /// The spec or the photo was changed after the decision.
    public let isOutdated: Bool
    /// The photo belongs to another pair.
    public let isSwap: Bool

    init(
      label: UUID, decision: Label.Decision, operator: String, at: Date, isOutdated: Bool, isSwap: Bool
    ) {
      self.label = label
      self.decision = decision
      self.operator = `operator`
      self.at = at
      self.isOutdated = isOutdated
      self.isSwap = isSwap
    }

    /// What a label just made comes to.
    public init(_ label: Label) {
      self.init(
        label: label.id, decision: label.decision, operator: label.operator, at: label.at, isOutdated: false,
        isSwap: label.swapWith != nil)
    }
  }

  public let pair: String
  public var risk: Double?
  public var verdict: Verdict
  /// Place in the catalog's own order, from 0; `Int.max` where it is not known.
  public var position: Int
  /// `nil` while nobody decided, or after an undo.
  public var outcome: Outcome?
  /// Of a pair that is in the queue though it may not be flagged: its place among those, from 0 to 1.
  public var draw: Double?

  public init(
    pair: String, risk: Double?, verdict: Verdict, position: Int = .max, outcome: Outcome? = nil, draw: Double? = nil
  ) {
    self.pair = pair
    self.risk = risk
    self.verdict = verdict
    self.position = position
    self.outcome = outcome
    self.draw = draw
  }

  public var id: String { pair }
  public var isFlagged: Bool { verdict.isFlagged }
}
