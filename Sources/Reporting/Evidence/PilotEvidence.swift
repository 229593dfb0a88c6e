public import Foundation
public import Learning
public import Records

/// All that a report and a roll-out rest on.
public struct PilotEvidence: Sendable {
  /// What people call the catalog.
  public var catalog: String
  /// Every listed and scored pair, as its latest audit has it.
  public var pairs: [QueueEntry]
  /// Every label, undone ones and undos too, in the order in which they were appended.
  public var decisions: [RecordedDecision]
  /// Pairs that were put into the queue beside the flagged ones.
  public var reasons: [String: QueueReason]
  public var choices: [RolloutChoice]
  /// `nil` where it was not measured, as what follows.
  public var drift: DriftReport?
  public var noise: NoiseReport?
  /// When they were measured.
  public var driftMeasured: Date?
  public var noiseMeasured: Date?
  public var models: [ModelEvent]?
  /// How many of the pairs were judged by each model, as their latest audit has it.
  public var judgedBy: [String: Int] = [:]
  /// The version that the next scoring takes; `nil` where that is not known.
  public var modelInUse: String?

  public init(
    catalog: String, pairs: [QueueEntry], decisions: [RecordedDecision], reasons: [String: QueueReason] = [:],
    choices: [RolloutChoice] = [], drift: DriftReport? = nil, noise: NoiseReport? = nil, models: [ModelEvent]? = nil
  ) {
    self.catalog = catalog
    self.pairs = pairs
    self.decisions = decisions
    self.reasons = reasons
    self.choices = choices
    self.drift = drift
    self.noise = noise
    self.models = models
  }
}
