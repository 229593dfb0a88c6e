public import Learning
import Records

/// How far two operators agree on the pairs that both decided.
public struct AgreementRow: Sendable, Codable, Hashable {
  /// Two names; empty for all double decisions, the earlier against the later one.
  public let operators: [String]
  public let pairs: Int
  /// `nil` where both always gave one and the same answer: then kappa does not exist.
  public let agreement: Agreement?

  static func rows(_ ledger: DecisionLedger) -> [AgreementRow] {
    let doubles = ledger.doubleDecisions
    guard !doubles.isEmpty else { return [] }
    func row(_ operators: [String], _ pairs: [(first: RecordedDecision, second: RecordedDecision)]) -> AgreementRow {
      AgreementRow(
        operators: operators, pairs: pairs.count,
        agreement: Agreement(pairs.map { (first: $0.first.label.decision, second: $0.second.label.decision) }))
    }
    // By name, so that a pair of operators is one row whoever came first.
    let named = doubles.map {
      $0.first.label.operator <= $0.second.label.operator ? $0 : (first: $0.second, second: $0.first)
    }
    let byOperators = Dictionary(grouping: named) { [$0.first.label.operator, $0.second.label.operator] }
    let rows = byOperators.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { row($0.key, $0.value) }
    return [row([], doubles)] + rows
  }
}
