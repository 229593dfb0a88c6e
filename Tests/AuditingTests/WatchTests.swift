import Auditing
import Claims
import Foundation
import Learning
import Matching
import Records
import Testing

/// What the store's arrivals and labels come to.
@Suite struct WatchTests {
  private let start = Date(timeIntervalSince1970: 1_790_000_000)

  @Test func `recent is what came last, by days or by number`() {
    let arrivals = (0..<10).map { (pair: "p\($0)", at: start + Double($0) * 86_400) }
    let now = start + 9.5 * 86_400
    let days = DriftWindow.days(3).divide(arrivals, now: now)
    #expect(days.recent == ["p7", "p8", "p9"] && days.before.count == 7)
    #expect(days.start == start + 6.5 * 86_400, "decisions count from then on, though no pair came")
    #expect(days.words.contains("last 3 days"))
    #expect(DriftWindow.pairs(2).divide(arrivals, now: now).recent == ["p8", "p9"])
    #expect(DriftWindow.pairs(20).divide(arrivals, now: now).before.isEmpty)
    let still = DriftWindow.days(1).divide(arrivals, now: now + 30 * 86_400)
    #expect(still.recent.isEmpty && still.before.count == 10)
  }

  /// A catalog of bowls in which nothing can be read, audited and labelled by hand.
  private func withSession(_ count: Int, _ body: (CatalogSession) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-watch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var lines = ["id,image,spec,category"]
    for number in 0..<count {
      // A photo by its first bytes; nobody looks further here.
      try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]).write(
        to: folder.appendingPathComponent("\(number).jpg"))
      lines.append("p\(number),\(number).jpg,Red bowl,\(number % 2 == 0 ? "Kitchen > Bowls" : "Garden")")
    }
    try Data(lines.joined(separator: "\n").utf8).write(to: folder.appendingPathComponent("catalog.csv"))
    try body(
      CatalogSession(
        CatalogRequest(
          catalog: folder, store: folder.appendingPathComponent("s.sqlite"), cache: nil, keepsColumns: true)))
  }

  private func audit(_ number: Int, risk: Double) -> ScoredPair {
    let phrase = JudgedPhrase(
      text: "Red", start: 0, end: 3, facet: .colour, state: risk > 0.5 ? .contradicted : .supported, confidence: 0.9,
      contradiction: risk)
    return ScoredPair(
      audit: Audit(
        id: "p\(number)", image: "\(number).jpg", spec: "Red bowl", model: "m", risk: risk,
        verdict: risk > 0.5 ? .mismatch : .match, phrases: [phrase]), key: "k", content: "c")
  }

  private func label(_ number: Int, _ decision: Label.Decision, by operator: String) -> Label {
    Label(
      pair: "p\(number)", auditModel: "m", operator: `operator`, at: start + Double(number), decision: decision,
      reasons: decision == .reject ? [.init(start: 0, end: 3, facet: .colour)] : [], seconds: 1)
  }

  @Test func `labels that stand are weighed by operator, facet and sort of goods, and the last result is kept`() throws
  {
    try withSession(60) { session in
      try session.store.save(
        (0..<60).map { audit($0, risk: $0 % 3 == 0 ? 0.95 : 0.02) }, in: session.catalog, at: start)
      for number in 0..<60 {
        // One operator is right, the other accepts all.
        try session.store.append(label(number, number % 3 == 0 ? .reject : .accept, by: "yuki"), in: session.catalog)
        try session.store.append(label(number, .accept, by: "ken"), in: session.catalog)
      }
      try session.store.append(label(1, .skip, by: "mari"), in: session.catalog)
      try session.store.add(
        (0..<30).map { GoldAnswer(pair: "p\($0)", isWrong: $0 % 3 == 0) }, by: "boss", in: session.catalog)
      let (report, _) = try session.noise(most: 5)
      func rate(_ name: String, _ method: String) -> Double? {
        report.rates.first { $0.dimension == "operator" && $0.name == name && $0.method == method }?.errorRate.value
      }
      #expect(rate("yuki", "gold pairs") == 0)
      #expect(abs(try #require(rate("ken", "gold pairs")) - 1 / 3) < 1e-9)
      #expect(try #require(rate("yuki", "all evidence")) < 0.05)
      #expect(try #require(rate("ken", "all evidence")) > 0.25)
      #expect(rate("mari", "all evidence") == nil, "skipping decides nothing")
      #expect(report.suspects.count == 5 && report.suspects.allSatisfy { $0.operator == "ken" })
      #expect(report.rates.contains { $0.dimension == "facet" && $0.name == "colour" })
      #expect(report.rates.contains { $0.dimension == "product group" && $0.name == "colour, bowls" })
      let kept = try #require(try session.store.finding(.noise, in: session.catalog))
      #expect(try JSONDecoder().decode(NoiseReport.self, from: Data(kept.json.utf8)) == report)
      #expect(kept.alarms == report.suspects.map(\.pair))
    }
  }

  @Test func `a pair arrives when it is first scored as it is now`() throws {
    try withSession(3) { session in
      let (store, catalog) = (session.store, session.catalog)
      try store.list(["p0", "p1", "p2"], in: catalog)
      try store.save([audit(0, risk: 0.1), audit(1, risk: 0.1)], in: catalog, at: start)
      var again = audit(0, risk: 0.2)
      again = ScoredPair(audit: again.audit, key: "another model", content: "c")
      let changed = ScoredPair(audit: audit(1, risk: 0.2).audit, key: "k2", content: "another spec")
      try store.save([again, changed], in: catalog, at: start + 60)
      let arrivals = try store.arrivals(in: catalog)
      #expect(arrivals.map(\.pair) == ["p0", "p1"])
      #expect(arrivals.map(\.at) == [start, start + 60])
    }
  }
}
