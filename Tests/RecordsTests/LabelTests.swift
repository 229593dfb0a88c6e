import Foundation
import GRDB
import Matching
import Records
import Testing

@Suite struct LabelTests {
  let folder: FreshFolder
  let store: Store
  let catalog: CatalogID

  init() throws {
    folder = try FreshFolder()
    store = try folder.store()
    catalog = try store.catalogID(for: "/shop/catalog.csv")
    try store.save(["a", "b"].map { scored(audit($0, risk: 0.5)) }, in: catalog)
  }

  @Test func aLabelComesBackAsItWent() throws {
    let whole = label("a", .reject, at: 0.125)
    try store.append(whole, shown: Shown(picture: "half blocks", columns: 48, rows: 20, phrase: 0), in: catalog)
    #expect(try store.labels(of: "a", in: catalog) == [whole])
    guard case .decided(_, let shown)? = try store.history(of: "a", in: catalog).first(where: { $0.at == whole.at })
    else { return #expect(Bool(false), "the label is not in the history") }
    #expect(shown?.columns == 48)
  }

  @Test(arguments: [
    "UPDATE label SET decision = 'accept'", "DELETE FROM label",
    "INSERT OR REPLACE INTO label SELECT * FROM label",
    "INSERT OR REPLACE INTO label SELECT NULL, id, catalog, pair, audit, content, operator, at, 'accept', supersedes, isWithdrawn, seconds, shown, json FROM label",
  ])
  func theDatabaseItselfRefusesToChangeALabel(_ statement: String) throws {
    try store.append(label("a"), in: catalog)
    let plain = try DatabaseQueue(path: folder.storeFile.path)
    #expect(throws: DatabaseError.self) { try plain.write { try $0.execute(sql: statement) } }
    #expect(try store.labels(in: catalog).map(\.decision) == [.reject])
  }

  @Test func aTimeWrittenAndReadAgainStaysTheSame() throws {
    let texts = try (0..<1000).map { number in
      let made = label("a", at: Double(number) / 1000)
      let read = try JSONDecoder().decode(Label.self, from: try JSONEncoder().encode(made))
      #expect(try JSONDecoder().decode(Label.self, from: try JSONEncoder().encode(read)).at == read.at)
      return Timestamp.text(made.at)
    }
    #expect(texts.first == "2026-09-21T14:13:20.000Z")
    #expect(texts.last == "2026-09-21T14:13:20.999Z")
    #expect(Set(texts).count == 1000)
  }

  @Test func undoMakesThePairUndecidedAgain() throws {
    let decided = label("a")
    try store.append(decided, in: catalog)
    let undo = try store.withdraw(decided, by: "yuki", in: catalog)
    #expect(undo.supersedes == decided.id)
    #expect(try store.currentLabel(of: "a", in: catalog) == nil)
    #expect(try store.queue(of: catalog).allSatisfy { $0.outcome == nil })
    #expect(try store.labels(of: "a", in: catalog).count == 2)
  }

  @Test func undoReachesBackThroughTheSessionAndARestart() throws {
    let labels = [label("a", at: 1), label("b", at: 2)]
    for each in labels { try store.append(each, in: catalog) }
    try store.append(label("a", by: "ken", at: 3), in: catalog)
    let reopened = try folder.store()
    #expect(try reopened.lastLabel(by: "yuki", in: catalog)?.id == labels[1].id)
    try reopened.withdraw(labels[1], by: "yuki", in: catalog)
    #expect(try reopened.lastLabel(by: "yuki", in: catalog)?.id == labels[0].id)
    try reopened.withdraw(labels[0], by: "yuki", in: catalog)
    #expect(try reopened.lastLabel(by: "yuki", in: catalog) == nil)
    #expect(try reopened.currentLabel(of: "a", in: catalog)?.operator == "ken")
  }

  @Test func aLaterLabelSupersedes() throws {
    let first = label("a", .accept)
    let second = label("a", .reject, superseding: first.id)
    try store.append(first, in: catalog)
    try store.append(second, in: catalog)
    #expect(try store.currentLabels(in: catalog) == [second])
  }

  @Test func aLabelOfAnotherPairCannotBeSuperseded() throws {
    let first = label("a")
    try store.append(first, in: catalog)
    let error = #expect(throws: StoreError.self) {
      try store.append(label("b", superseding: first.id), in: catalog)
    }
    #expect(error?.reason == .refused)
    #expect(throws: StoreError.self) { try store.append(label("b", superseding: UUID()), in: catalog) }
  }

  @Test func aLabelIsWrittenAsTheContractSays() throws {
    let text = String(decoding: try JSONEncoder().encode(label("a", .defer, at: 0.5)), as: UTF8.self)
    #expect(text.contains(#""at":"2026-09-21T14:13:20.500Z""#))
    #expect(text.contains(#""decision":"defer""#))
    #expect(text.contains(#""swapWith":null"#))
    #expect(text.contains(#""supersedes":null"#))
    #expect(text.contains(#""region":null"#))
    #expect(!text.contains("withdrawn"))
  }
}
