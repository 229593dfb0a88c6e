public import Matching

/// A calibration adapted to a shop, and what speaks for it.
public struct AdaptationCandidate: Sendable, Hashable {
  public let set: CalibrationSet
  public let stage: AdaptationStage
  /// Share of the shop's pairs that are wrong, as the labels say.
  public let share: Double
  /// Labels that were learned from, and rejected pairs among them.
  public let learned: Int
  public let learnedWrong: Int
  public let figures: AdaptationFigures
  /// AUROC on the replay set's held-back part; `nil` for a model that ships none.
  public let replayBefore: Double?
  public let replayAfter: Double?
}

extension AdaptationCandidate {
  /// The same with other figures on the replay set.
  package init(_ other: AdaptationCandidate, replayBefore: Double?, replayAfter: Double?) {
    self.init(
      set: other.set, stage: other.stage, share: other.share, learned: other.learned, learnedWrong: other.learnedWrong,
      figures: other.figures, replayBefore: replayBefore, replayAfter: replayAfter)
  }
}
