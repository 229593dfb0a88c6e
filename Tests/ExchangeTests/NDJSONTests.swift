import Exchange
import Foundation
import Records
import Testing

/// Labels as NDJSON, out and in.
@Suite struct NDJSONTests {
  let shop: LabelledShop
  let first: Label
  let second: Label

  init() throws {
    shop = try LabelledShop()
    first = try shop.correct("007", "Red", to: "Blue", note: "seen\ntwice 😀")
    second = try shop.correct("007", "Red", to: "Green", by: "ken", at: 10, superseding: first.id)
    try shop.store.withdraw(second, by: "ken", at: LabelledShop.time(20), in: shop.catalog)
    // 30.456 as a binary fraction is a little less.
    try shop.decide("1e5", .accept, by: "aya", at: 30.456789)
  }

  /// The same catalog, audited, in a store without labels.
  private func emptyTwin() throws -> LabelledShop { try LabelledShop() }

  private func importing(_ text: String, into twin: LabelledShop) throws -> LabelMerge {
    try LabelImport(store: twin.store, catalog: twin.catalog, now: LabelledShop.now).merge(
      Data(text.utf8), file: "labels.ndjson")
  }

  @Test func pythonReadsTheContractsKeysAndTheAudit() throws {
    let file = shop.file("labels.ndjson")
    try Data(try shop.export(.ndjson).utf8).write(to: file)
    let script = "import json,sys; print(json.dumps([json.loads(l) for l in open(sys.argv[1], encoding='utf-8')]))"
    let lines = try #require(try Outside.python(script, [file.path]) as? [[String: Any]])
    #expect(lines.count == 4)
    let contract: Set = [
      "pair", "auditModel", "operator", "at", "decision", "reasons", "corrections", "swapWith", "note", "seconds",
      "supersedes", "id",
    ]
    #expect(lines.allSatisfy { contract.isSubset(of: Set($0.keys)) })
    #expect(lines[0]["note"] as? String == "seen\ntwice 😀")
    #expect((lines[0]["audit"] as? [String: Any])?["spec"] as? String == "Red mug")
    #expect((lines[0]["shown"] as? [String: Any])?["picture"] as? String == "sixel")
    #expect(lines[1]["supersedes"] as? String == lines[0]["id"] as? String)
    #expect(lines[2]["withdrawn"] as? Bool == true)
  }

  @Test func aHistoryComesBackWholeAndOnce() throws {
    let twin = try emptyTwin()
    let text = try shop.export(.ndjson)
    #expect(try importing(text, into: twin).added.count == 4)
    #expect(try twin.store.labelRecords(in: twin.catalog) == shop.store.labelRecords(in: shop.catalog))
    let again = try importing(text, into: twin)
    #expect(again.added.isEmpty)
    #expect(again.known == 4)
    #expect(try twin.store.labels(in: twin.catalog).count == 4)
  }

  @Test func theOrderOfLinesDoesNotMatter() throws {
    let twin = try emptyTwin()
    let lines = try shop.export(.ndjson).split(separator: "\n").reversed().joined(separator: "\n")
    #expect(try importing(lines, into: twin).added.count == 4)
    #expect(try twin.store.currentLabel(of: "007", in: twin.catalog) == nil)
    #expect(try twin.store.currentLabel(of: "1e5", in: twin.catalog)?.operator == "aya")
  }

  /// Each kind of bad file: what is said of it, and that nothing of it was taken.
  @Test func whatIsWrongIsNamedAndNothingIsTaken() throws {
    let lines = try shop.export(.ndjson).split(separator: "\n").map(String.init)
    let unknown = UUID().uuidString.lowercased()
    let cases: [(text: String, words: [String])] = [
      (lines[3] + "\n" + String(lines[0].prefix(lines[0].count / 2)), ["line 2", "no whole JSON"]),
      (lines[3] + "\n{\"pair\":\"007\"}\n", ["line 2", " is missing"]),
      (
        lines[3] + "\n" + lines[0].replacing("\"pair\":\"007\"", with: "\"pair\":\"008\""),
        ["line 2", "008", "no such pair"]
      ),
      (
        lines[3] + "\n" + lines[0].replacing("\"supersedes\":null", with: "\"supersedes\":\"\(unknown)\""),
        ["line 2", unknown, "not known here"]
      ),
      (lines[0] + "\n" + lines[0].replacing("\"reject\"", with: "\"accept\""), ["line 2", "in the file already"]),
      (lines[0].replacing("\"end\":3", with: "\"end\":-3"), ["line 1", "0 to -3"]),
      (lines[0].replacing("4.25", with: "-4"), ["line 1", "no duration"]),
      (
        lines[3] + "\n" + lines[0].replacing(/"at":"[^"]*"/, with: #""at":"2031-02-03T10:00:00Z""#),
        ["line 2", "2031-02-03T10:00:00", "lies in the future"]
      ),
      (
        lines[3] + "\n" + lines[0].replacing("\"yuki\"", with: "\"\(String(repeating: "y", count: 41))\""),
        ["line 2", "its operator is no name", "at most 40 characters"]
      ),
      (lines[0].replacing("\"yuki\"", with: "\"yu\\nki\""), ["line 1", "its operator is no name"]),
      (
        lines[0].replacing("\"reject\"", with: "\"perhaps\""),
        ["line 1", "\"decision\" is nothing that can stand there"]
      ),
      (lines[0].replacing("4.25", with: "1e300"), ["line 1", "no duration"]),
      (lines[0].replacing("\"end\":3", with: "\"end\":8"), ["line 1", "0 to 8", "7 characters"]),
      (
        lines[3] + "\n" + lines[0].replacing(/"at":"[^"]*"/, with: #""at":"2026-02-30T10:00:00Z""#),
        ["line 2", "2026-02-30"]
      ),
      (
        lines[0].replacing("c-Red mug", with: "c-Red").replacing("\"spec\":\"Red mug\"", with: "\"spec\":\"Re\""),
        ["line 1", "0 to 3", "2 characters"]
      ),
      ("pair,decision\n", ["neither NDJSON"]),
      ("\n \n", ["holds no label"]),
      ("\u{0}\u{FFFF}", ["neither NDJSON"]),
    ]
    for (text, words) in cases {
      let twin = try emptyTwin()
      let before = try Data(contentsOf: twin.store.url)
      let error = #expect(throws: (any Error).self) { try importing(text, into: twin) }
      let said = error.map { "\($0)" } ?? ""
      for word in words { #expect(said.contains(word), "\(said)") }
      #expect(try twin.store.labels(in: twin.catalog).isEmpty)
      #expect(try Data(contentsOf: twin.store.url) == before)
    }
  }

  @Test func aClockADayOffIsBelievedAndOneThatTheStoreIsAheadOfToo() throws {
    let text = try shop.export(.ndjson)
    let early = LabelledShop.time(40 - 86_400)
    let twin = try emptyTwin()
    #expect(
      try LabelImport(store: twin.store, catalog: twin.catalog, now: early).merge(Data(text.utf8), file: "l").added
        .count == 4)
    let later = LabelledShop.time(-10 * 86_400)
    #expect(
      try LabelImport(store: shop.store, catalog: shop.catalog, now: later).merge(Data(text.utf8), file: "l").known == 4
    )
    let third = try emptyTwin()
    #expect(throws: ImportError.self) {
      try LabelImport(store: third.store, catalog: third.catalog, now: later).merge(Data(text.utf8), file: "l")
    }
  }

  @Test func anIdThatSaysSomethingElseIsAConflictAndOverwritesNothing() throws {
    let line = try shop.export(.ndjson).split(separator: "\n")[3]
    let other = line.replacing("\"accept\"", with: "\"reject\"")
    let id = try #require(try shop.store.currentLabel(of: "1e5", in: shop.catalog)?.id.uuidString.lowercased())
    let fresh = line.replacing(id, with: UUID().uuidString.lowercased())
    let error = #expect(throws: MergeError.self) { try importing(fresh + "\n" + other, into: shop) }
    #expect(error?.problems.map(\.kind) == [.conflict])
    #expect(error?.description.contains("line 2: pair 1e5") == true)
    #expect(try shop.store.labels(in: shop.catalog).count == 4)
    #expect(try shop.store.currentLabel(of: "1e5", in: shop.catalog)?.decision == .accept)
  }

  @Test func aLabelOfAnotherCatalogIsNamed() throws {
    let other = try shop.store.catalogID(for: "/another")
    try shop.store.save([ScoredPair(audit: try shop.audit(of: "1e5"), key: "k", content: "c")], in: other)
    let line = String(try shop.export(.ndjson).split(separator: "\n")[3])
    let error = #expect(throws: MergeError.self) {
      try LabelImport(store: shop.store, catalog: other, now: LabelledShop.now).merge(
        Data(line.utf8), file: "labels.ndjson")
    }
    #expect(error?.problems.map(\.kind) == [.ofAnotherCatalog])
  }

  @Test func labelsThatReplaceEachOtherAreRefused() throws {
    let twin = try emptyTwin()
    let ids = [UUID(), UUID()].map { $0.uuidString.lowercased() }
    let text = zip(ids, ids.reversed()).map { own, other in
      """
      {"pair":"007","auditModel":"m","operator":"o","at":"2026-11-25T21:18:27Z","decision":"accept","reasons":[],"corrections":[],"swapWith":null,"note":null,"seconds":1,"supersedes":"\(other)","id":"\(own)"}
      """
    }.joined(separator: "\n")
    #expect(throws: MergeError.self) { try importing(text, into: twin) }
    #expect(try twin.store.labels(in: twin.catalog).isEmpty)
  }

  @Test func ofTwoOpinionsTheLaterCountsWhicheverStoreIsMergedIntoWhich() throws {
    let (one, other) = (try emptyTwin(), try emptyTwin())
    try one.decide("007", .accept, by: "yuki", at: 10)
    try other.decide("007", .reject, by: "ken", at: 5)
    let (fromOne, fromOther) = (try one.export(.ndjson), try other.export(.ndjson))
    let merge = try importing(fromOther, into: one)
    _ = try importing(fromOne, into: other)
    #expect(merge.disagreements.map(\.pair) == ["007"])
    for shop in [one, other] {
      #expect(try shop.store.currentLabel(of: "007", in: shop.catalog)?.operator == "yuki")
    }
  }

  @Test func aLabelOnOtherWordsIsOutdatedHere() throws {
    let text = try shop.export(.ndjson).replacing("\"content\":\"c-Red mug\"", with: "\"content\":\"c-Old mug\"")
    let twin = try emptyTwin()
    _ = try importing(text, into: twin)
    #expect(try twin.store.labelRecords(in: twin.catalog).map(\.isOutdated) == [true, true, true, false])
    // A line of the contract alone says nothing of words: it is taken for one on the present ones.
    let plain = try emptyTwin()
    _ = try importing(text.replacing(/"content":"[^"]*",/, with: ""), into: plain)
    #expect(try plain.store.labelRecords(in: plain.catalog).first?.isOutdated == false)
  }
}
