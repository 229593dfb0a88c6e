/// Decisions of like certainty: pairs that were not flagged, and flagged ones of lower and of higher risk.
struct OverrideStrata {
  /// Of the reference period, for strata with enough of them.
  let counts: [Int: (overrides: Int, decisions: Int)]
  /// Risk that divides the flagged pairs.
  private let middle: Double

  init(_ before: [DriftDecision], fewest: Int) {
    let risks = before.filter(\.isFlagged).map(\.risk).sorted()
    let middle = risks.isEmpty ? 0 : risks[risks.count / 2]
    var counts: [Int: (overrides: Int, decisions: Int)] = [:]
    for decision in before {
      let stratum = Self.stratum(of: decision, middle: middle)
      counts[stratum, default: (0, 0)].decisions += 1
      if decision.isOverride { counts[stratum]?.overrides += 1 }
    }
    self.middle = middle
    self.counts = counts.filter { $0.value.decisions >= fewest }
  }

  var isEmpty: Bool { counts.isEmpty }

  func stratum(of decision: DriftDecision) -> Int { Self.stratum(of: decision, middle: middle) }

  private static func stratum(of decision: DriftDecision, middle: Double) -> Int {
    decision.isFlagged ? decision.risk < middle ? 1 : 2 : 0
  }
}
