public import Foundation

/// A pair that was put into the queue beside the flagged ones. Never changed, never deleted.
public struct Enlistment: Sendable, Codable, Hashable {
  public let pair: String
  public let reason: QueueReason
  /// When it was first put in.
  public let at: Date
  /// What share was drawn then: of the pairs that are not flagged, or of the queue where it is gold.
  public let share: Double

  public init(pair: String, reason: QueueReason, at: Date, share: Double) {
    self.pair = pair
    self.reason = reason
    self.at = at
    self.share = share
  }
}
