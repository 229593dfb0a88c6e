import Foundation
import Learning
import Matching
import Records
import Testing

/// `kantei report` and `kantei rollout` on a store with labels.
@Suite struct ReportCommandTests {
  let shop: SmallShop
  let store: Store
  let catalog: CatalogID

  init() throws {
    shop = try SmallShop()
    try shop.stock()
    store = try Store(at: shop.folder.appendingPathComponent("store.sqlite"))
    catalog = try store.catalogID(for: Store.catalogKey(for: shop.catalog))
    let audits = (0..<8).map { place in
      Audit(
        id: "p\(place)", image: "red.png", spec: "Red box", model: "test-1", risk: place < 4 ? 0.8 : 0.1,
        verdict: place < 4 ? .mismatch : .match)
    }
    try store.list(audits.compactMap(\.id), in: catalog)
    try store.save(
      audits.enumerated().map { ScoredPair(audit: $1, key: "k\($0)", content: "c\($0)") }, in: catalog)
    for place in 0..<4 {
      try store.append(
        Label(
          pair: "p\(place)", auditModel: "test-1", operator: "<yuki>",
          at: Date(timeIntervalSince1970: 1_790_000_000 + 86_400 * Double(place)),
          decision: place < 3 ? .reject : .accept, seconds: 6), in: catalog)
    }
  }

  @Test func theTerminalSaysWhatIsKnownAndWhatIsNot() throws {
    let result = try shop.program("report", "shop", "--hourly-rate", "30")
    #expect(result.code == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(result.output.contains("Precision of the flags"))
    #expect(result.output.contains("75.0 %"))
    #expect(result.output.contains("No pair of the audit sample is decided"))
    #expect(result.lines.allSatisfy { $0.count <= 80 })
    let japanese = try shop.program("report", "shop", "--lang", "ja")
    #expect(japanese.output.contains("適合率"))
  }

  @Test func theAuditSampleSpeaksForWhatWasNotFlagged() throws {
    try store.recordSample(1, in: catalog)
    for place in 4..<8 {
      try store.append(
        Label(
          pair: "p\(place)", auditModel: "test-1", operator: "ken", at: Date(timeIntervalSince1970: 1_790_000_000),
          decision: place < 5 ? .reject : .accept, seconds: 3), in: catalog)
    }
    let result = try shop.program("report", "shop", "--format", "json")
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any], "\(result.errors)")
    // 3 of the flags were right, and 1 of the 4 others was wrong.
    let recall = try #require((report["flags"] as? [String: Any])?["recall"] as? [String: Any])
    #expect(recall["value"] as? Double == 0.75 && recall["low"] as? Double == 0.75)
    #expect((report["counts"] as? [String: Any])?["sampledDecided"] as? Int == 4)
  }

  @Test func whatOthersMeasuredStandsInTheReport() throws {
    let drift = DriftReport(
      signals: [
        .init(
          name: "photos", isAlarm: true, statistic: 2, threshold: 1, falseAlarmRate: 0.01, sentence: "Darker photos.",
          examples: ["p1"])
      ], count: 200)
    let noise = NoiseReport(
      rates: [
        .init(
          dimension: "operator", name: "ken", errorRate: Estimate(value: 0.1, low: 0.05, high: 0.2, count: 60),
          method: "gold pairs")
      ], suspects: [])
    for (kind, json) in [
      (StoredFinding.Kind.drift, try JSONEncoder().encode(drift)), (.noise, try JSONEncoder().encode(noise)),
    ] {
      try store.setFinding(
        StoredFinding(
          at: Date(timeIntervalSince1970: 1_790_000_000), alarms: [], json: String(decoding: json, as: UTF8.self)),
        kind, in: catalog)
    }
    let report = try shop.program("report", "shop").output
    #expect(report.contains("Darker photos. For example: p1.") && report.contains("5.0 – 20.0 %"))
    #expect(report.contains("Measured on 2026-09-21"))
    let rollout = try shop.program("rollout", "shop").output
    #expect(rollout.contains("alarms of kantei drift"))
  }

  @Test func jsonHoldsAPeriod() throws {
    let result = try shop.program("report", "shop", "--format", "json", "--from", "2026-09-22", "--to", "2026-09-23")
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any], "\(result.errors)")
    let counts = try #require(report["counts"] as? [String: Any])
    #expect(counts["rejected"] as? Int == 2 && counts["accepted"] as? Int == 0)
    #expect(report["drift"] == nil)
  }

  @Test func thePageIsOneFileThatOthersDoNotRead() throws {
    let result = try shop.program("report", "shop", "--html", "report.html")
    #expect(result.code == 0 && result.output.isEmpty, "\(result.errors)")
    let file = shop.folder.appendingPathComponent("report.html")
    let page = try String(contentsOf: file, encoding: .utf8)
    #expect(page.contains("&lt;yuki&gt;") && !page.contains("<yuki>"))
    #expect(page.hasSuffix("</html>\n") && !page.contains("http"))
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: shop.folder.path).allSatisfy { !$0.hasSuffix(".part") })
  }

  @Test func aPageThatCannotBeWrittenIs2AndNamed() throws {
    let result = try shop.program("report", "shop", "--html", "nowhere/report.html")
    #expect(result.code == 2 && result.errors.contains("nowhere/report.html"))
  }

  @Test(arguments: [
    ["report"], ["report", "shop", "--from", "yesterday"],
    ["report", "shop", "--from", "2026-10-02", "--to", "2026-10-01"],
    ["report", "shop", "--hourly-rate", "-1"], ["report", "elsewhere"], ["rollout", "shop", "--choose", "partial"],
    ["rollout", "shop", "--choose", "soon", "--by", "mari", "--because", "x"],
    ["rollout", "shop", "--choose", "partial", "--by", "mari", "--because", " "],
    ["rollout", "shop", "--reverse", "--by", "mari", "--because", "nothing was chosen"],
    ["rollout", "shop", "--threshold", "7"], ["rollout", "shop", "--by", "mari"],
  ])
  func aWrongCommandLineIs2(_ arguments: [String]) throws {
    let result = try shop.program.run(arguments)
    #expect(result.code == 2, "\(arguments): \(result.output)")
    #expect(result.output.isEmpty && !result.errors.isEmpty)
  }

  @Test func aGarbledChoiceIsNamedAndCostsNothingElse() throws {
    try store.append(
      RolloutChoice(operator: "mari", because: "a start", rule: RolloutRule(stage: .pilot)), in: catalog)
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = [
      "python3", "-c",
      """
      import sqlite3, sys
      with sqlite3.connect(sys.argv[1]) as store:
        store.execute("INSERT INTO rollout (catalog, at, operator, stage, json) SELECT catalog, at, 'x', 'partial', '{' FROM rollout")
      """, store.url.path,
    ]
    try python.run()
    python.waitUntilExit()
    #expect(python.terminationStatus == 0)
    for arguments in [["report", "shop"], ["rollout", "shop"]] {
      let result = try shop.program.run(arguments)
      #expect(result.code == 0 && result.output.contains("a start"))
      #expect(result.errors.contains("row 2 of the table rollout can't be read, and is left out"), "\(result.errors)")
    }
    let reversed = try shop.program("rollout", "shop", "--reverse", "--by", "mari", "--because", "a doubt")
    #expect(reversed.code == 3 && reversed.errors.contains("row 2"), "\(reversed.errors)")
    let chosen = try shop.program("rollout", "shop", "--choose", "pilot", "--by", "mari", "--because", "anew")
    #expect(chosen.code == 0 && chosen.output.contains("In force: pilot"))
  }

  @Test func aSupervisorChoosesAndTakesBack() throws {
    let proposal = try shop.program("rollout", "shop")
    #expect(proposal.code == 0 && proposal.output.contains("The evidence speaks for: pilot"))
    #expect(try store.rolloutChoices(in: catalog).isEmpty, "a proposal decides nothing")

    let chosen = try shop.program(
      "rollout", "shop", "--choose", "partial", "--audit-sample", "0.1", "--by", "mari", "--because",
      "the season starts")
    #expect(chosen.code == 0 && chosen.output.contains("In force: partial"))
    #expect(chosen.errors.contains("Lacking for partial"))
    let choice = try #require(try store.rolloutChoices(in: catalog).last)
    #expect(choice.operator == "mari" && choice.because == "the season starts" && !choice.lacking.isEmpty)
    #expect(try store.rolloutRule(in: catalog) == RolloutRule(stage: .partial, sampleShare: 0.1))
    #expect(try shop.program("report", "shop").output.contains("the season starts"))

    let back = try shop.program("rollout", "shop", "--reverse", "--by", "mari", "--because", "a complaint")
    #expect(back.code == 0 && back.output.contains("In force: none chosen"))
    #expect(try store.rolloutRule(in: catalog) == nil)
    #expect(try store.rolloutChoices(in: catalog).count == 2)
  }
}
