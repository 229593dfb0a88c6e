import Foundation
import Matching
import Records
import Review
import Testing

/// Which pairs are reviewed in each stage of a roll-out.
struct StageTests {
  private static let entries: [QueueEntry] = [
    QueueEntry(pair: "sure", risk: 0.97, verdict: .mismatch, position: 0),
    QueueEntry(pair: "flagged", risk: 0.7, verdict: .mismatch, position: 1),
    QueueEntry(pair: "doubtful", risk: 0.4, verdict: .uncertain, position: 2),
    QueueEntry(pair: "right", risk: 0.02, verdict: .match, position: 3),
    QueueEntry(pair: "broken", risk: nil, verdict: .error, position: 4),
  ]

  struct Case: Sendable {
    let rule: RolloutRule?
    let read: [String]
  }

  static let cases = [
    Case(rule: nil, read: ["sure", "flagged", "broken"]),
    Case(rule: RolloutRule(stage: .pilot), read: ["sure", "flagged", "doubtful", "right", "broken"]),
    Case(rule: RolloutRule(stage: .partial), read: ["sure", "flagged", "broken"]),
    Case(rule: RolloutRule(stage: .partial, threshold: 0.3), read: ["sure", "flagged", "doubtful", "broken"]),
    Case(rule: RolloutRule(stage: .partial, threshold: 0.9), read: ["sure", "broken"]),
    Case(rule: RolloutRule(stage: .automatic), read: ["flagged", "doubtful", "broken"]),
  ]

  @Test(arguments: cases) func `the queue holds what the stage reads`(_ known: Case) {
    let queue = ReviewQueue(Self.entries, rule: known.rule)
    #expect(queue.pairs == known.read)
    #expect(queue.flagged == known.read.count)
    var growing = ReviewQueue(rule: known.rule)
    for entry in Self.entries.reversed() { growing.add([entry]) }
    #expect(growing.pairs == known.read, "audits that arrive")
  }

  @Test(arguments: cases) func `the desk brings what the stage reads, and its sample once`(_ known: Case) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("desk-\(UUID()).sqlite")
    defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + end) } }
    let store = try Store(at: file)
    let catalog = try store.catalogID(for: "spring")
    try store.list(Self.entries.map(\.pair), in: catalog)
    try store.save(
      Self.entries.map { entry in
        var audit = Sample.mug
        audit.id = entry.pair
        audit.risk = entry.risk
        audit.verdict = entry.verdict
        return ScoredPair(audit: audit, key: "k", content: "c")
      }, in: catalog)
    func pairs(_ share: Double) throws -> [String] {
      let sample = AuditSample(catalog: "spring", share: share)
      return try CatalogDesk(store: store, catalog: catalog, operator: "yuki", sample: sample, rule: known.rule)
        .entries(of: .flagged).map(\.pair)
    }
    #expect(try pairs(0).sorted() == known.read.sorted())
    // All that is not flagged is drawn.
    let all = try pairs(1)
    #expect(Set(all) == Set(known.read + ["doubtful", "right"]) && Set(all).count == all.count)
  }
}
