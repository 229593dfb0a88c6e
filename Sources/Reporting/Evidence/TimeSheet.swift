import Foundation
import Records

/// How long decisions took. A screen that was left is not worked at, and one stroke for two swapped photos is one look.
struct TimeSheet {
  private let cap: Double
  /// The second labels of strokes that marked two photos as swapped.
  private let partners: Set<UUID>

  init(_ made: [RecordedDecision], cap: Double) {
    self.cap = cap
    struct Stroke: Hashable {
      let `operator`: String
      let at: Date
      let pairs: Set<String>
    }
    var seen: Set<Stroke> = []
    partners = Set(
      made.compactMap { decision -> UUID? in
        let label = decision.label
        guard let other = label.swapWith else { return nil }
        let stroke = Stroke(operator: label.operator, at: label.at, pairs: [label.pair, other])
        return seen.insert(stroke).inserted ? nil : label.id
      })
  }

  /// Seconds that count; `nil` for the second label of a stroke.
  func seconds(_ decision: RecordedDecision) -> Double? {
    guard !partners.contains(decision.label.id) else { return nil }
    let seconds = decision.label.seconds
    return seconds.isFinite ? min(cap, max(0, seconds)) : cap
  }

  func isCapped(_ decision: RecordedDecision) -> Bool {
    !partners.contains(decision.label.id) && !(decision.label.seconds <= cap)
  }
}
