/// How often audits err on one facet of one sort of goods, so that a facet that fails for one sort is seen.
public struct GroupErrors: Sendable, Codable, Hashable {
  /// Fewer checked phrases of a group are not looked at.
  private static let fewest = 20

  public let facet: String
  public let group: String
  public let errors: Int
  /// Phrases that the audit called supported or contradicted, and an operator right or wrong.
  public let checked: Int
  /// Share of errors, with an interval so wide that all groups' together hold with 95 %.
  public let rate: Estimate
  /// The same facet's share of errors among all other groups.
  public let elsewhere: Double
  /// That a group differs as much by chance, corrected for all groups that were looked at (Holm).
  public let pValue: Double

  public var isWorse: Bool { pValue < 0.05 && rate.value > elsewhere }

  /// - Parameter opinions: on phrases; the last on a phrase counts.
  public static func all(_ opinions: [Opinion]) -> [GroupErrors] {
    var cells: [String: [String: (errors: Int, checked: Int)]] = [:]
    var last: [String: Opinion] = [:]
    for opinion in opinions where opinion.auditSaysWrong != nil && !opinion.group.isEmpty {
      last[opinion.item] = opinion
    }
    for opinion in last.values {
      cells[opinion.facet, default: [:]][opinion.group, default: (0, 0)].checked += 1
      if opinion.auditSaysWrong != opinion.saysWrong {
        cells[opinion.facet, default: [:]][opinion.group, default: (0, 0)].errors += 1
      }
    }
    struct Cell {
      let facet: String
      let group: String
      let own: (errors: Int, checked: Int)
      let others: (errors: Int, checked: Int)
    }
    let found = cells.flatMap { facet, groups -> [Cell] in
      let total = groups.values.reduce(into: (errors: 0, checked: 0)) {
        $0.errors += $1.errors
        $0.checked += $1.checked
      }
      return groups.filter { $0.value.checked >= fewest && total.checked - $0.value.checked >= fewest }.map {
        Cell(
          facet: facet, group: $0.key, own: $0.value,
          others: (total.errors - $0.value.errors, total.checked - $0.value.checked))
      }
    }.sorted { ($0.facet, $0.group) < ($1.facet, $1.group) }
    let pValues = HolmCorrection.adjusted(
      found.map {
        FisherExact.pValue(
          hits: $0.own.errors, of: $0.own.checked, against: $0.others.errors, of: $0.others.checked)
      })
    return zip(found, pValues).map { cell, pValue in
      let bounds = BinomialBounds(hits: cell.own.errors, trials: cell.own.checked, level: 0.05 / Double(found.count))
      return GroupErrors(
        facet: cell.facet, group: cell.group, errors: cell.own.errors, checked: cell.own.checked,
        rate: Estimate(
          value: Double(cell.own.errors) / Double(cell.own.checked), low: bounds.low, high: bounds.high,
          count: cell.own.checked),
        elsewhere: Double(cell.others.errors) / Double(cell.others.checked), pValue: pValue)
    }
  }
}
