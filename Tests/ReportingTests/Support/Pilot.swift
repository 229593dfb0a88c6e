import Claims
import Foundation
import Matching
import Records
import Reporting

/// A review as it grows, for tests.
struct Pilot {
  var pairs: [QueueEntry] = []
  var decisions: [RecordedDecision] = []
  var reasons: [String: QueueReason] = [:]
  var name = "shop"

  static let start = Date(timeIntervalSince1970: 1_790_000_000)

  var evidence: PilotEvidence {
    PilotEvidence(catalog: name, pairs: pairs, decisions: decisions, reasons: reasons)
  }

  func report(_ settings: ReportSettings = ReportSettings(resamples: 100)) -> PilotReport {
    PilotReport(evidence, settings)
  }

  mutating func score(_ pair: String, risk: Double?, sampled: Bool = false) {
    let verdict: Verdict = risk.map { $0 >= 0.5 ? .mismatch : $0 >= 0.3 ? .uncertain : .match } ?? .error
    pairs.append(QueueEntry(pair: pair, risk: risk, verdict: verdict, position: pairs.count))
    if sampled { reasons[pair] = .auditSample }
  }

  /// - Parameters:
  ///   - day: after the start.
  ///   - superseding: place of the replaced label in `decisions`.
  @discardableResult
  mutating func decide(
    _ pair: String, _ decision: Label.Decision, by operator: String = "yuki", day: Double = 0, seconds: Double = 4,
    superseding: Int? = nil, withdrawn: Bool = false, reasons: [Facet] = [], lead: Facet? = .colour,
    swapWith: String? = nil, content: String = "c", outdated: Bool = false, delisted: Bool = false
  ) -> Int {
    let entry = pairs.first { $0.pair == pair }
    decisions.append(
      RecordedDecision(
        label: Label(
          pair: pair, auditModel: "base-1", operator: `operator`, at: Self.start.addingTimeInterval(86_400 * day),
          decision: decision, reasons: reasons.map { Label.Reason(start: 0, end: 1, facet: $0) }, swapWith: swapWith,
          seconds: seconds, supersedes: superseding.map { decisions[$0].label.id }, isWithdrawn: withdrawn),
        content: content, isOutdated: outdated, isDelisted: delisted, risk: entry?.risk, verdict: entry?.verdict,
        leadFacet: lead))
    return decisions.count - 1
  }

  /// 10 flagged pairs, 8 of them decided and 6 of these wrong; 90 others, 10 of them in the sample and 1 of these wrong.
  static func decided() -> Pilot {
    var pilot = Pilot()
    for place in 0..<10 {
      pilot.score("f\(place)", risk: 0.95 - Double(place) / 50)
      if place < 8 { pilot.decide("f\(place)", place < 6 ? .reject : .accept, seconds: 6) }
    }
    for place in 0..<90 {
      pilot.score("u\(place)", risk: 0.2, sampled: place < 10)
      if place < 10 { pilot.decide("u\(place)", place < 1 ? .reject : .accept, seconds: 3) }
    }
    return pilot
  }
}
