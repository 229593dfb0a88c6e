public import Records

/// One thing that must be known before a stage is proposed.
public struct EvidenceRule: Sendable, Codable, Hashable {
  public enum Measure: String, Sendable, Codable, Hashable {
    /// Pairs of the audit sample that are decided, or pairs that were not flagged where all of them were read.
    case sampledPairs
    /// Share of the flagged pairs that are decided.
    case flaggedDecided
    /// Upper end of the share of wrong pairs among those that the stage would not read.
    case missedShare
    /// Lower end of the share of the wrong pairs that the stage would find.
    case recall
    /// Pairs that two operators decided without knowing each other's answer.
    case doubleDecisions
    /// Lower end of Cohen's kappa over them.
    case kappa
    /// Decided pairs that the stage would take as wrong without reading them.
    case surePairs
    /// Lower end of the share of them that were rejected.
    case surePrecision
    /// Signals of `kantei drift` that give an alarm; unknown while it was not measured.
    case driftAlarms
  }

  public enum Bound: String, Sendable, Codable, Hashable { case atLeast, atMost }

  public let stage: RolloutStage
  public let measure: Measure
  public let bound: Bound
  public let value: Double

  public init(_ stage: RolloutStage, _ measure: Measure, _ bound: Bound, _ value: Double) {
    self.stage = stage
    self.measure = measure
    self.bound = bound
    self.value = value
  }

  /// The rules of `docs/report.md`. A stage needs its own and those of the stages before it.
  public static let standard = [
    EvidenceRule(.partial, .flaggedDecided, .atLeast, 0.9),
    EvidenceRule(.partial, .sampledPairs, .atLeast, 100),
    EvidenceRule(.partial, .missedShare, .atMost, 0.03),
    EvidenceRule(.partial, .recall, .atLeast, 0.5),
    EvidenceRule(.automatic, .sampledPairs, .atLeast, 300),
    EvidenceRule(.automatic, .missedShare, .atMost, 0.01),
    EvidenceRule(.automatic, .recall, .atLeast, 0.8),
    EvidenceRule(.automatic, .doubleDecisions, .atLeast, 50),
    EvidenceRule(.automatic, .kappa, .atLeast, 0.6),
    EvidenceRule(.automatic, .surePairs, .atLeast, 50),
    EvidenceRule(.automatic, .surePrecision, .atLeast, 0.9),
    EvidenceRule(.automatic, .driftAlarms, .atMost, 0),
  ]
}
