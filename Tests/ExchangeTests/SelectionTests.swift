import Claims
import Exchange
import Foundation
import Matching
import Records
import Testing

/// Which labels an export holds.
@Suite struct SelectionTests {
  let shop: LabelledShop
  let red: Label
  let green: Label

  init() throws {
    shop = try LabelledShop()
    red = try shop.correct("007", "Red", to: "Blue", at: 0)
    green = try shop.correct("1e5", "box", to: "tin", by: "ken", at: 100)
    try shop.decide("=cmd|x", .accept, by: "aya", at: 200)
  }

  private func pairs(_ change: (inout LabelFilter) -> Void) throws -> [String] {
    var filter = LabelFilter()
    change(&filter)
    return try shop.exporter(.csv, filter).labels().map(\.label.pair)
  }

  @Test func eachFilterKeepsItsOwn() throws {
    #expect(try pairs { _ in } == ["007", "1e5", "=cmd|x"])
    #expect(try pairs { $0.operators = ["ken", "aya"] } == ["1e5", "=cmd|x"])
    #expect(try pairs { $0.from = LabelledShop.time(100) } == ["1e5", "=cmd|x"])
    #expect(try pairs { $0.until = LabelledShop.time(100) } == ["007"])
    #expect(try pairs { $0.decisions = [.accept] } == ["=cmd|x"])
    #expect(try pairs { $0.models = ["base-0"] } == [])
    // "box" is no phrase of the audit, and what marks none is kept by the audit's phrases.
    #expect(try pairs { $0.states = [.contradicted] } == ["007", "=cmd|x"])
    #expect(try pairs { $0.facets = [.colour] } == ["007", "1e5", "=cmd|x"])
    #expect(try pairs { $0.facets = [.kind] } == [])
  }

  @Test func sinceLastGivesWhatNoEarlierExportHeld() throws {
    var filter = LabelFilter()
    filter.operators = ["ken"]
    _ = try shop.export(.csv, filter)
    // What the filter kept out is still to come, though it is older.
    #expect(try shop.exporter(.csv, isSinceLast: true).labels().map(\.label.pair) == ["007", "=cmd|x"])
    // Each format has a memory of its own.
    #expect(try shop.exporter(.ndjson, isSinceLast: true).labels().count == 3)
    _ = try shop.export(.csv, isSinceLast: true)
    #expect(try shop.exporter(.csv, isSinceLast: true).labels().isEmpty)
    try shop.decide("007", .skip, at: 300)
    #expect(try shop.exporter(.csv, isSinceLast: true).labels().map(\.label.decision) == [.skip])
  }

  @Test func anExportThatFailsIsNotRemembered() throws {
    struct Broken: Error {}
    struct FullSink: ExportSink { func write(_ text: String) throws { throw Broken() } }
    #expect(throws: Broken.self) { try shop.exporter(.csv).write(to: FullSink()) }
    #expect(try shop.exporter(.csv, isSinceLast: true).labels().count == 3)
  }

  /// A second opinion that only says "wrong" takes no correction back.
  @Test func aCorrectionThatAPlainRejectionAgreesWithIsInTableAndCatalogAlike() throws {
    func second(_ decision: Label.Decision, at seconds: Double) throws {
      try shop.store.append(
        Label(
          pair: "007", auditModel: "base-1", operator: "ken", at: LabelledShop.time(seconds), decision: decision,
          reasons: decision == .reject ? [.init(start: 0, end: 3, facet: .colour)] : [], seconds: 2), in: shop.catalog)
    }
    func corrections(_ format: ExportFormat) throws -> [String] {
      try shop.exporter(format).labels().filter { $0.label.pair == "007" }
        .flatMap { $0.label.corrections.compactMap(\.text) }
    }
    try second(.reject, at: 300)
    #expect(try corrections(.csv) == ["Blue"] && corrections(.catalog) == ["Blue"])
    let rows = try shop.export(.csv).split(separator: "\r\n").filter { $0.hasPrefix("\"'007\"") }
    #expect(rows.count == 2)
    #expect(rows.contains { $0.contains(",yuki,") && $0.contains(",wrong,Blue,") })
    #expect(rows.contains { $0.contains(",ken,") && $0.contains(",wrong,,") })
    #expect(try shop.correctedCatalog().changes.filter { $0.pair == "007" }.map(\.after) == ["Blue"])
    try second(.accept, at: 400)
    #expect(try corrections(.csv).isEmpty && corrections(.catalog).isEmpty)
  }

  @Test func whatWasTakenBackIsInTheHistoryAlone() throws {
    try shop.store.withdraw(red, by: "yuki", at: LabelledShop.time(400), in: shop.catalog)
    #expect(try shop.exporter(.csv).labels().map(\.label.pair) == ["1e5", "=cmd|x"])
    #expect(try shop.exporter(.ndjson).labels().count == 4)
  }
}
