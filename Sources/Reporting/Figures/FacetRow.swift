public import Claims
public import Learning
import Records

/// What one facet finds and costs.
public struct FacetRow: Sendable, Codable, Hashable {
  public let facet: Facet
  /// Flagged pairs rejected for it. A pair rejected for two facets counts in both rows.
  public let found: Int
  /// Accepted though flagged, and this facet's phrase was the most contradicted one.
  public let falseAlarms: Int
  /// `found` of both together (Wilson).
  public let precision: Estimate?
  /// Wrong pairs of this facet that were not flagged, and came to light in the sample or by hand.
  public let foundUnflagged: Int
  /// Spent on its pairs; a pair of two facets is shared out evenly.
  public let minutes: Double

  /// The facets of a decided pair: those of the reasons for rejecting it, else that of the most contradicted phrase.
  private static func facets(of decision: RecordedDecision) -> [Facet] {
    let reasons = decision.label.decision == .reject ? Set(decision.label.reasons.map(\.facet)) : []
    return reasons.isEmpty ? [decision.leadFacet].compactMap { $0 } : Facet.allCases.filter(reasons.contains)
  }

  static func rows(_ survey: Survey, _ ledger: DecisionLedger, _ sheet: TimeSheet) -> [FacetRow] {
    var minutes: [Facet: Double] = [:]
    for decision in ledger.made {
      let facets = facets(of: decision)
      for facet in facets { minutes[facet, default: 0] += (sheet.seconds(decision) ?? 0) / 60 / Double(facets.count) }
    }
    var (found, falseAlarms, elsewhere): ([Facet: Int], [Facet: Int], [Facet: Int]) = ([:], [:], [:])
    for line in survey.flagged + survey.unflagged {
      guard let decision = line.decision else { continue }
      for facet in facets(of: decision) {
        switch (line.isFlagged, line.isWrong) {
        case (true, true): found[facet, default: 0] += 1
        case (true, false): falseAlarms[facet, default: 0] += 1
        case (false, true): elsewhere[facet, default: 0] += 1
        case (false, false): break
        }
      }
    }
    return Facet.allCases.compactMap { facet in
      let (hits, alarms) = (found[facet, default: 0], falseAlarms[facet, default: 0])
      let (others, spent) = (elsewhere[facet, default: 0], minutes[facet, default: 0])
      guard hits + alarms + others > 0 || spent > 0 else { return nil }
      return FacetRow(
        facet: facet, found: hits, falseAlarms: alarms, precision: .wilson(hits, of: hits + alarms),
        foundUnflagged: others, minutes: spent)
    }
  }
}
