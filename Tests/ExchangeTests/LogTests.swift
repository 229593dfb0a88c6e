import Exchange
import Foundation
import Records
import Testing

/// `kantei log`: who decided what, when, and what became of it.
@Suite struct LogTests {
  let shop: LabelledShop
  let first: Label

  init() throws {
    shop = try LabelledShop()
    first = try shop.correct("007", "Red", to: "Blue", note: "look")
    try shop.correct("007", "Red", to: "Green", by: "ken", at: 10, superseding: first.id)
    try shop.decide("1e5", .accept, by: "ken", at: 20)
  }

  @Test func aPairsHistoryNamesEverything() throws {
    let lines = try LogEntry.all(in: shop.store, catalog: shop.catalog, pair: "007").map(\.text)
    let decided = lines.filter { !$0.contains("audited") }
    #expect(lines.count == 3)
    #expect(decided.count == 2)
    for words in [
      "2026-09-21T14:13:20.000Z", "007", "reject", "by yuki", "4.2 s", "model base-1",
      "colour \"Red\" should say \"Blue\"",
      "note \"look\"", "shown 40x20 sixel", "replaced by",
    ] { #expect(decided[0].contains(words), "\(words) in \(decided[0])") }
    #expect(decided[1].contains("replaces \(first.id.uuidString.lowercased().suffix(8))"))
    #expect(decided[1].hasSuffix("counts"))
  }

  @Test func anOperatorsHistoryIsThatOperatorsAlone() throws {
    let lines = try LogEntry.all(in: shop.store, catalog: shop.catalog, operator: "ken").map(\.text)
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.contains("by ken") })
  }

  @Test func anUndoIsAnEventOfItsOwn() throws {
    try shop.store.withdraw(first, by: "aya", at: LabelledShop.time(30), in: shop.catalog)
    let lines = try LogEntry.all(in: shop.store, catalog: shop.catalog, operator: "aya").map(\.text)
    #expect(lines.count == 1)
    #expect(lines.first?.contains("undo, by aya") == true)
  }

  @Test func programsGetOneObjectALine() throws {
    for entry in try LogEntry.all(in: shop.store, catalog: shop.catalog, pair: "007") {
      let object = try JSONSerialization.jsonObject(with: Data(try entry.json.utf8)) as? [String: Any]
      #expect(["audited", "decided"].contains(object?["event"] as? String))
      #expect(object?["pair"] as? String == "007")
    }
  }
}
