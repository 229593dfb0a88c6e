public import Foundation
public import Learning
public import Records

/// What a catalog's review gained and cost.
public struct PilotReport: Sendable, Codable, Hashable {
  public let catalog: String
  /// As asked for; `nil` is open.
  public let from: Date?
  public let to: Date?
  /// Of the labels that count.
  public let firstLabel: Date?
  public let lastLabel: Date?
  /// Labels made on each model's audits.
  public let labelsByModel: [String: Int]
  public let counts: ReportCounts
  public let flags: FlagFigures
  public let pace: PaceRow
  public let paceByOperator: [PaceRow]
  public let paceByRisk: [PaceRow]
  /// All double decisions first, then each two operators.
  public let agreement: [AgreementRow]
  public let money: MoneyFigures
  public let facets: [FacetRow]
  /// `nil` while no pair was decided.
  public let calibration: CalibrationFigures?
  /// `nil` where it was not measured, as what follows.
  public let noise: NoiseReport?
  public let noiseMeasured: Date?
  public let drift: DriftReport?
  public let driftMeasured: Date?
  public let models: [ModelEvent]?
  /// How many pairs were judged by each model, as their latest audit has it.
  public let judgedBy: [String: Int]
  public let modelInUse: String?
  public let rollout: [RolloutChoice]

  public init(_ evidence: PilotEvidence, _ settings: ReportSettings = ReportSettings()) {
    let ledger = DecisionLedger(evidence.decisions, settings)
    let survey = Survey(evidence, ledger.current)
    let whole = Survey(evidence, ledger.known)
    let sheet = TimeSheet(ledger.madeSoFar, cap: settings.idleAfter)
    let flags = FlagFigures(survey, whole)
    catalog = evidence.catalog
    from = settings.from
    to = settings.to
    firstLabel = ledger.made.map(\.label.at).min()
    lastLabel = ledger.made.map(\.label.at).max()
    labelsByModel = Dictionary(ledger.made.map { ($0.label.auditModel, 1) }, uniquingKeysWith: +)
    counts = ReportCounts(ledger, whole)
    self.flags = flags
    pace = PaceRow("", ledger.made, sheet)
    paceByOperator = PaceRow.byOperator(ledger.made, sheet)
    paceByRisk = PaceRow.byRisk(ledger.made, sheet)
    agreement = AgreementRow.rows(ledger)
    money = MoneyFigures(survey, whole, ledger, flags, sheet, settings)
    facets = FacetRow.rows(survey, ledger, sheet)
    calibration = CalibrationFigures(whole, flags, settings)
    noise = evidence.noise
    noiseMeasured = evidence.noiseMeasured
    drift = evidence.drift
    driftMeasured = evidence.driftMeasured
    models = evidence.models
    judgedBy = evidence.judgedBy
    modelInUse = evidence.modelInUse
    rollout = evidence.choices
  }
}
