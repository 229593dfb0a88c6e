import Learning
public import Records

/// What each stage rests on, and which one the evidence speaks for.
public struct RolloutAssessment: Sendable, Codable, Hashable {
  /// One stage.
  public struct Step: Sendable, Codable, Hashable {
    public let replay: RolloutReplay
    public let findings: [EvidenceFinding]

    public var isMet: Bool { findings.allSatisfy(\.isMet) }
  }

  public let catalog: String
  /// In force; `nil` while none was chosen.
  public let current: RolloutRule?
  public let choices: [RolloutChoice]
  /// Pilot, partial, automatic.
  public let steps: [Step]
  /// The farthest stage whose evidence, and that of all before it, is there.
  public let proposed: RolloutStage

  /// - Parameter rules: each stage's numbers; the standard ones where one is left out.
  public init(
    _ evidence: PilotEvidence, _ settings: ReportSettings = ReportSettings(), rules: [RolloutRule] = [],
    needing needs: [EvidenceRule] = EvidenceRule.standard
  ) {
    let ledger = DecisionLedger(evidence.decisions, settings)
    let survey = Survey(evidence, ledger.known)
    let agreement = AgreementRow.rows(ledger).first
    func measured(_ measure: EvidenceRule.Measure, _ replay: RolloutReplay) -> Double? {
      switch measure {
      case .sampledPairs: Double(survey.sample(of: survey.unflagged).count)
      case .flaggedDecided:
        survey.flagged.isEmpty ? nil : Double(survey.decidedFlagged.count) / Double(survey.flagged.count)
      case .missedShare: replay.missedShare?.high
      case .recall: replay.recall?.low
      case .doubleDecisions: Double(agreement?.pairs ?? 0)
      case .kappa: agreement?.agreement?.kappa.low
      case .surePairs: Double(replay.sure)
      case .surePrecision: replay.surePrecision?.low
      case .driftAlarms: evidence.drift.map { Double($0.signals.count { $0.isAlarm }) }
      }
    }
    catalog = evidence.catalog
    current = evidence.choices.last?.rule
    choices = evidence.choices
    steps = RolloutStage.allCases.map { stage in
      let replay = RolloutReplay(rules.last { $0.stage == stage } ?? RolloutRule(stage: stage), survey)
      return Step(
        replay: replay,
        findings: needs.filter { $0.stage == stage }.map {
          EvidenceFinding(rule: $0, measured: measured($0.measure, replay))
        })
    }
    proposed = steps.prefix(while: \.isMet).last?.replay.rule.stage ?? .pilot
  }

  public func step(_ stage: RolloutStage) -> Step? { steps.first { $0.replay.rule.stage == stage } }

  /// What a stage, and those before it, lack, a sentence each.
  public func lacking(for stage: RolloutStage) -> [String] {
    steps.filter { $0.replay.rule.stage <= stage }.flatMap(\.findings).filter { !$0.isMet }.map { $0.sentence() }
  }
}
