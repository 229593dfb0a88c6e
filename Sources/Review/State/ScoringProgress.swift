/// How far the audit that runs beside a review is.
public struct ScoringProgress: Sendable, Hashable {
  public enum Activity: Sendable, Hashable { case checking, reading, looking, learning, judging, comparing }

  public let activity: Activity
  public let done: Int
  public let total: Int

  public init(_ activity: Activity, done: Int, total: Int) {
    self.activity = activity
    self.done = done
    self.total = total
  }
}
