public import Learning
import Records

/// How long decisions took.
public struct PaceRow: Sendable, Codable, Hashable {
  /// An operator, or a range of risk.
  public let name: String
  /// Accepted or rejected.
  public let decisions: Int
  /// Of these.
  public let rejected: Int
  /// Median of the seconds, with the interval of its order statistics.
  public let seconds: Estimate?
  /// Of all labels, put off, undone and superseded ones too; each up to the cap.
  public let minutes: Double
  /// Labels that took longer than the cap.
  public let capped: Int

  init(_ name: String, _ made: some Sequence<RecordedDecision>, _ sheet: TimeSheet) {
    let made = Array(made)
    let final = made.filter(\.isFinal)
    self.name = name
    decisions = final.count
    rejected = final.count { $0.label.decision == .reject }
    seconds = .median(of: final.compactMap(sheet.seconds))
    minutes = made.reduce(0) { $0 + (sheet.seconds($1) ?? 0) } / 60
    capped = made.count(where: sheet.isCapped)
  }

  static func byOperator(_ made: [RecordedDecision], _ sheet: TimeSheet) -> [PaceRow] {
    Dictionary(grouping: made, by: \.label.operator).sorted { $0.key < $1.key }
      .map { PaceRow($0.key, $0.value, sheet) }
  }

  /// Upper ends of the ranges of risk.
  private static let risks = [0.1, 0.3, 0.5, 0.7, 0.9, 1]

  static func byRisk(_ made: [RecordedDecision], _ sheet: TimeSheet) -> [PaceRow] {
    let rows = Dictionary(grouping: made) { decision in
      decision.risk.flatMap { risk in risks.firstIndex { risk < $0 } ?? risks.count - 1 }
    }
    return risks.indices.compactMap { place in
      let low = place == 0 ? 0 : risks[place - 1]
      return rows[place].map { PaceRow("\(low) – \(risks[place])", $0, sheet) }
    }
  }
}
