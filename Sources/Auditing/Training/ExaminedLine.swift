public import Learning
public import Matching

/// A line of a truth file, its photo as a trained network sees it, and the processor's time for rating its claims.
public struct ExaminedLine: Sendable {
  public let line: ReportLine
  public let photo: AttentionPhoto
  /// From cached features to all ratings of the pair, nothing of the photo known before.
  public let milliseconds: Double
}
