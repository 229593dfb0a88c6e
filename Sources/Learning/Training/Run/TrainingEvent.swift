/// What a training run reports.
public enum TrainingEvent: Sendable, Hashable {
  /// A step was taken; losses are the epoch's means so far.
  case step(epoch: Int, batch: Int, batches: Int, losses: BatchLosses)
  /// An epoch is over.
  case epoch(EpochRecord)
}

/// One epoch, as a line of the log.
public struct EpochRecord: Sendable, Hashable, Codable {
  /// Counted from 1.
  public let epoch: Int
  public let training: BatchLosses
  public let validation: BatchLosses
  public let isBest: Bool
  /// Learning rate of the last step.
  public let rate: Double
  /// Steps taken since the run began.
  public let steps: Int
}
