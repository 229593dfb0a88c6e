import Foundation
import Matching
import Records
import Testing

/// The sample catalog, decided by its truth, through the built program.
@Suite struct AdaptCommandTests {
  private struct Line: Decodable {
    struct Phrase: Decodable {
      let start: Int
      let end: Int
      let truth: String
    }

    let id: String
    let truth: String
    let phrases: [Phrase]
  }

  private static let sample = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("sample-catalog")

  let shop: SmallShop
  private var catalog: String { Self.sample.path }
  private var storeFile: URL { shop.folder.appendingPathComponent("store.sqlite") }
  private var models: URL { shop.folder.appendingPathComponent("models") }

  init() throws { shop = try SmallShop() }

  private func files() -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: models.path)) ?? []).sorted()
  }

  /// Labels every pair as an operator would who knows the truth.
  private func decide() throws {
    let store = try Store(at: storeFile)
    let id = try store.catalogID(for: Store.catalogKey(for: Self.sample))
    let decoder = JSONDecoder()
    let truth = try Data(contentsOf: Self.sample.appendingPathComponent("truth.ndjson"))
    for (place, text) in truth.split(separator: UInt8(ascii: "\n")).enumerated() {
      let line = try decoder.decode(Line.self, from: text)
      let audit = try #require(try store.audit(of: line.id, in: id)?.audit)
      let wrong = line.phrases.filter { $0.truth == "contradicted" }
      let reasons = audit.phrases.filter { phrase in
        wrong.contains { $0.start < phrase.end && phrase.start < $0.end }
      }
      try store.append(
        Label(
          pair: line.id, auditModel: audit.model, operator: "yuki",
          at: Date(timeIntervalSince1970: 1_790_000_000 + Double(place)),
          decision: line.truth == "match" ? .accept : .reject,
          reasons: line.truth == "match"
            ? [] : reasons.map { .init(start: $0.start, end: $0.end, facet: $0.facet) }, seconds: 3), in: id)
    }
  }

  @Test func `labels are learned from, proved on others, and what came of it stands in the history`() throws {
    #expect(try shop.program("score", catalog).code == 0)
    let early = try shop.program("adapt", catalog)
    #expect(early.code == 0 && early.output.contains("too few"), "\(early.output)\(early.errors)")
    try decide()

    let dry = try shop.program("adapt", catalog, "--dry-run")
    #expect(dry.code == 0, "\(dry.errors)")
    #expect(dry.output.contains("80 labels, 26 rejections among them"), "\(dry.output)")
    #expect(dry.output.contains("log loss on") && dry.output.contains("replay set"))
    #expect(files().isEmpty)
    #expect(try !shop.program("model", "list", catalog).output.contains("history"))

    let first = try shop.program("adapt", catalog, "--operator", "mori")
    #expect(first.code == 0, "\(first.errors)")
    let listed = try shop.program("model", "list", catalog).output
    let isUsed = first.output.contains("is in use")
    #expect(listed.contains(isUsed ? "mori: used base-1.samplecatalog." : "mori: refused base-1.samplecatalog."))
    #expect(!files().contains { $0.hasSuffix(".part") })
    // The figures are those that the dry run told.
    let figures = dry.output.split(separator: "\n").filter { $0.hasPrefix("log loss") || $0.hasPrefix("AUROC") }
    #expect(figures.allSatisfy { first.output.contains($0) })
    let order = try Store(at: storeFile)
    #expect(try order.learnOrder(in: order.catalogID(for: Store.catalogKey(for: Self.sample))).isEmpty)
  }

  @Test func `a version that is used judges the catalog until it is rolled back`() throws {
    try shop.stock()
    #expect(try shop.program("model", "use", "shop", "base-0").code == 0)
    func model() throws -> String? {
      try shop.program("score", "shop", "--format", "ndjson").objects.first?["model"] as? String
    }
    #expect(try model() == "base-0")
    #expect(try shop.program("model", "list", "shop").output.contains("* base-0: ships; data and terms in "))
    // What the command line names goes before what the store says.
    let named = try shop.program("score", "shop", "--format", "ndjson", "--model", "base-1")
    #expect(named.objects.first?["model"] as? String == "base-1")
    #expect(try shop.program("explain", "shop", "one").errors.contains("scored by base-1, and base-0 is in use"))
    #expect(try model() == "base-0")
    #expect(try shop.program("explain", "shop", "one").errors.isEmpty)

    let back = try shop.program("model", "rollback", "shop").output
    #expect(back == "base-1 is in use again; `kantei score` judges the catalog by it\n")
    let explained = try shop.program("explain", "shop", "one")
    #expect(explained.code == 0 && explained.output.contains("(base-1)"), "\(explained.output)")
    #expect(explained.errors.contains("scored by base-0, and base-1 is in use: this pair was judged by it, alone"))
    let store = try Store(at: storeFile)
    let id = try store.catalogID(for: Store.catalogKey(for: shop.catalog))
    try store.append(
      Label(pair: "one", auditModel: "base-0", operator: "yuki", at: Date(), decision: .reject, seconds: 3), in: id)
    let report = try shop.program("report", "shop")
    #expect(report.output.contains("2 pairs judged by base-0, and base-1 is in use"), "\(report.output)")
    #expect(try model() == "base-1")
    #expect(try !shop.program("report", "shop").output.contains("judged by"))
    #expect(try shop.program("explain", "shop", "one").errors.isEmpty)
    let nothing = try shop.program("model", "rollback", "shop")
    #expect(nothing.code != 0 && nothing.errors.contains("nothing to go back to"))
  }

  @Test func `an unknown version is refused, a lost one is told with what is there`() throws {
    try shop.stock()
    let unknown = try shop.program("model", "use", "shop", "base-9")
    #expect(unknown.code == 2 && unknown.errors.contains("no model \"base-9\""), "\(unknown.errors)")
    let version = models.appendingPathComponent("base-1.shop.1")
    try FileManager.default.createDirectory(at: models, withIntermediateDirectories: true)
    let shipped = try #require(
      Bundle(path: ReviewFixture.program.deletingLastPathComponent().path).map {
        $0.bundleURL.appendingPathComponent("kantei_Installation.resources/Resources/models/base-0")
      })
    try FileManager.default.copyItem(at: shipped, to: version)
    #expect(try shop.program("model", "use", "shop", "base-1.shop.1").code == 0)
    #expect(
      try shop.program("score", "shop", "--format", "ndjson").objects.first?["model"] as? String == "base-1.shop.1")
    try FileManager.default.removeItem(at: version)
    let lost = try shop.program("score", "shop")
    #expect(lost.code != 0 && lost.errors.contains("base-1.shop.1"), "\(lost.errors)")
    #expect(try shop.program("model", "rollback", "shop").code == 0)
    #expect(try shop.program("score", "shop").code == 0)
  }
}
