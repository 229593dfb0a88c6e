public import Matching

/// Which pairs of a catalog are read: a stage with its numbers. What could not be scored is always read.
public struct RolloutRule: Sendable, Codable, Hashable {
  public let stage: RolloutStage
  /// Partial: risk from which a pair is read. `nil` is the flagging threshold that the audit's verdict stands for.
  public let threshold: Double?
  /// Share of the pairs that would not be read, drawn at random, that are read all the same.
  public let sampleShare: Double
  /// Automatic: from this risk on a pair is taken as wrong without being read.
  public let surelyWrongFrom: Double

  /// What is sampled where nobody says otherwise.
  public static let sampleShare = 0.05

  /// - Parameter sampleShare: `Self.sampleShare` by default, and none in the automatic stage. In a pilot, which reads all, the
  ///   sample comes early, so that what the flags miss is known before all is read.
  public init(
    stage: RolloutStage, threshold: Double? = nil, sampleShare: Double? = nil, surelyWrongFrom: Double = 0.9
  ) {
    self.stage = stage
    self.threshold = threshold
    self.sampleShare = sampleShare ?? (stage == .automatic ? 0 : Self.sampleShare)
    self.surelyWrongFrom = surelyWrongFrom
  }

  /// What becomes of a pair that is not drawn into the sample.
  public enum Handling: Sendable, Hashable { case read, takenAsRight, takenAsWrong }

  public func handling(risk: Double?, verdict: Verdict) -> Handling {
    guard let risk, verdict != .error else { return .read }
    switch stage {
    case .pilot: return .read
    case .partial: return (threshold.map { risk >= $0 } ?? verdict.isFlagged) ? .read : .takenAsRight
    case .automatic:
      if verdict == .match { return .takenAsRight }
      return verdict.isFlagged && risk >= surelyWrongFrom ? .takenAsWrong : .read
    }
  }

  /// Verdicts of which some pair may be read unsampled.
  public var verdicts: [Verdict] {
    switch stage {
    case .pilot: Verdict.allCases
    case .partial: threshold == nil ? [.mismatch, .error] : Verdict.allCases
    case .automatic: [.mismatch, .uncertain, .error]
    }
  }

  /// Whether a pair belongs into the queue.
  public func reads(risk: Double?, verdict: Verdict, isSampled: Bool) -> Bool {
    isSampled || handling(risk: risk, verdict: verdict) == .read
  }
}
