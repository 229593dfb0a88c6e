import Foundation
import Records

/// Labels of a period, told apart by what they count for.
struct DecisionLedger {
  /// All that took somebody's time: undone and superseded ones too, no undos.
  let made: [RecordedDecision]
  /// The same from the first label on.
  let madeSoFar: [RecordedDecision]
  /// In force at the period's end: neither undone nor superseded. Two operators' opinions of one pair both stand.
  let standing: [RecordedDecision]
  /// The one of each pair that counts, the last that stands.
  let current: [String: RecordedDecision]
  /// The same whenever it was made: what is known at the period's end.
  let known: [String: RecordedDecision]
  let undone: Int
  let superseded: Int

  init(_ decisions: [RecordedDecision], _ settings: ReportSettings) {
    let labels = decisions.filter { decision in settings.to.map { decision.label.at < $0 } ?? true }
    func isInPeriod(_ decision: RecordedDecision) -> Bool { settings.from.map { decision.label.at >= $0 } ?? true }
    let replaced = Set(labels.compactMap(\.label.supersedes))
    let stands = labels.filter { !$0.label.isWithdrawn && !replaced.contains($0.label.id) }
    madeSoFar = labels.filter { !$0.label.isWithdrawn }
    made = madeSoFar.filter(isInPeriod)
    standing = stands.filter(isInPeriod)
    known = Dictionary(stands.map { ($0.label.pair, $0) }) { $1 }
    current = known.filter { isInPeriod($0.value) }
    let withdrawn = Set(labels.filter(\.label.isWithdrawn).compactMap(\.label.supersedes))
    undone = made.count { withdrawn.contains($0.label.id) }
    superseded = made.count { replaced.contains($0.label.id) && !withdrawn.contains($0.label.id) }
  }

  /// Opinions that two operators gave of the same photo and spec, accepted or rejected, the earlier first.
  var doubleDecisions: [(first: RecordedDecision, second: RecordedDecision)] {
    let byPair = Dictionary(grouping: standing.filter(\.isFinal)) { $0.label.pair }
    return byPair.keys.sorted().flatMap { pair -> [(first: RecordedDecision, second: RecordedDecision)] in
      // Each operator's last word.
      var last: [String: RecordedDecision] = [:]
      var order: [String] = []
      for decision in byPair[pair] ?? [] {
        order.removeAll { $0 == decision.label.operator }
        order.append(decision.label.operator)
        last[decision.label.operator] = decision
      }
      let opinions = order.compactMap { last[$0] }
      return opinions.indices.flatMap { one in
        opinions.indices.filter { $0 > one && opinions[$0].content == opinions[one].content }
          .map { (opinions[one], opinions[$0]) }
      }
    }
  }
}

extension RecordedDecision {
  /// Accepted or rejected, not put off.
  var isFinal: Bool { label.decision == .accept || label.decision == .reject }
  /// Of the pair as it is now.
  var isOfPresentPair: Bool { !isOutdated && !isDelisted }
}
