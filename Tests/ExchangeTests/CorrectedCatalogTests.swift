import Catalog
import Claims
import Exchange
import Foundation
import Records
import Testing

/// The shop's own file with its corrections: every other byte as it was.
@Suite struct CorrectedCatalogTests {
  private struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    var file = "catalog.csv"
    let before: String
    let pair: String
    let words: String
    let said: String
    let after: String
    var encoding = TextEncoding.utf8
    var mark: [UInt8] = []
    var testDescription: String { name }
  }

  private static let filler = String(repeating: "Made for long mornings. ", count: 9)

  private static let cases = [
    Case(
      name: "a bare cell among others", before: "id,note,image,spec\na, x ,a.png,Red mug\nb,\"q\"\"\",b.png,Red cup\n",
      pair: "a", words: "Red", said: "Blue",
      after: "id,note,image,spec\na, x ,a.png,Blue mug\nb,\"q\"\"\",b.png,Red cup\n"),
    Case(
      name: "a quoted cell, CR LF, no line end at the end",
      before: "id,image,spec\r\n\"a\",a.png,\"The \"\"Red\"\" mug\"\r\n\r\nb,b.png,\"x\"", pair: "a", words: "mug",
      said: "12\" pan",
      after: "id,image,spec\r\n\"a\",a.png,\"The \"\"Red\"\" 12\"\" pan\"\r\n\r\nb,b.png,\"x\""),
    Case(
      name: "a bare cell that must be quoted now", before: "id;image;spec\na;a.png;a 5\" Red mug\n", pair: "a",
      words: "Red",
      said: "Blue; white", after: "id;image;spec\na;a.png;\"a 5\"\" Blue; white mug\"\n"),
    Case(
      name: "tabs, and quotes that are none", file: "catalog.tsv",
      before: "id\timage\tspec\na\ta.png\t\"Red\" mug\nb\tb.png\tCup\n", pair: "a", words: "Red", said: "Blue",
      after: "id\timage\tspec\na\ta.png\t\"Blue\" mug\nb\tb.png\tCup\n"),
    Case(
      name: "a colour column that the spec quotes", before: "id,image,spec,colour,stock\na,a.png,Mug,Red/White,7\n",
      pair: "a",
      words: "Red", said: "Blue", after: "id,image,spec,colour,stock\na,a.png,Mug,Blue/White,7\n"),
    Case(
      name: "a colour column that only repeats the title", before: "id,colour,image,spec\na, Red ,a.png,Red mug\n",
      pair: "a",
      words: "Red", said: "Blue", after: "id,colour,image,spec\na, Blue ,a.png,Blue mug\n"),
    Case(
      name: "a text that strayed into a column",
      before: "id,image,spec,material\na,a.png,Mug,\"Warm.\n\n\(filler)Red  handle, \"\"x\"\".\"\n", pair: "a",
      words: "Red", said: "Blue",
      after: "id,image,spec,material\na,a.png,Mug,\"Warm.\n\n\(filler)Blue  handle, \"\"x\"\".\"\n"),
    Case(
      name: "only the words that differ", before: "id,image,spec\na,a.png,\"A  red  cotton shirt\"\n", pair: "a",
      words: "red  cotton shirt", said: "blue cotton shirt", after: "id,image,spec\na,a.png,\"A  blue  cotton shirt\"\n"
    ),
    Case(
      name: "CP932, with NEC's second codes left alone", before: "id,image,spec,備考\r\na,a.png,赤い傘,①㈱表\r\n", pair: "a",
      words: "赤い", said: "青い", after: "id,image,spec,備考\r\na,a.png,青い傘,①㈱表\r\n", encoding: .cp932),
    Case(
      name: "EUC-JP, three bytes a kanji, half-width katakana", before: "id,note,image,spec\na,①丂～ﾏｸﾞ,a.png,赤い傘です\n",
      pair: "a", words: "赤い", said: "①青い", after: "id,note,image,spec\na,①丂～ﾏｸﾞ,a.png,①青い傘です\n", encoding: .eucJP),
    Case(
      name: "UTF-16 with a mark", before: "id\timage\tspec\r\na\ta.png\t😀 Red Tasse\r\n", pair: "a", words: "Red",
      said: "Größe", after: "id\timage\tspec\r\na\ta.png\t😀 Größe Tasse\r\n", encoding: .utf16LittleEndian,
      mark: [0xFF, 0xFE]),
    Case(
      name: "UTF-8 with a mark", before: "id,image,spec\na,a.png,Rote Größe\n", pair: "a", words: "Rote", said: "Blaue",
      after: "id,image,spec\na,a.png,Blaue Größe\n", mark: [0xEF, 0xBB, 0xBF]),
    Case(
      name: "NDJSON with escapes, odd space and numbers", file: "catalog.ndjson",
      before:
        "{ \"id\":\"a\", \"image\":\"a.png\",\"price\":9.50 ,\"spec\":\"A \\u201cRed\\u201d\\/\\\"mug\\\" \\ud83d\\ude00\"}\r\n\n{\"x\":1}\n",
      pair: "a", words: "mug", said: "12\" pan",
      after:
        "{ \"id\":\"a\", \"image\":\"a.png\",\"price\":9.50 ,\"spec\":\"A \\u201cRed\\u201d\\/\\\"12\\\" pan\\\" \\ud83d\\ude00\"}\r\n\n{\"x\":1}\n"
    ),
    Case(
      name: "a number in NDJSON stays one", file: "catalog.ndjson",
      before: "{\"id\":\"a\",\"image\":\"a.png\",\"spec\":\"Bowls\",\"count\":3}\n", pair: "a", words: "3", said: "4",
      after: "{\"id\":\"a\",\"image\":\"a.png\",\"spec\":\"Bowls\",\"count\":4}\n"),
    Case(
      name: "Shopify: HTML with entities, tags and attributes",
      before:
        "Handle,Title,Body (HTML),Image Src,Option1 Name,Option1 Value\nmug,Mug,\"<p class=\"\"Red>\"\">A&nbsp;<b>Red</b> &amp; white <!-- Red --> mug</p>\",a.png,Size,1 l\n",
      pair: "mug", words: "Red", said: "Blue & <grey>",
      after:
        "Handle,Title,Body (HTML),Image Src,Option1 Name,Option1 Value\nmug,Mug,\"<p class=\"\"Red>\"\">A&nbsp;<b>Blue &amp; &lt;grey&gt;</b> &amp; white <!-- Red --> mug</p>\",a.png,Size,1 l\n"
    ),
    Case(
      name: "Shopify: an option that all variants agree on",
      before:
        "Handle,Title,Body (HTML),Image Src,Option1 Name,Option1 Value,SKU\nmug,Mug,<p>x</p>,a.png,Color,Red,1\nmug,,,,,\"Red\",2\n",
      pair: "mug", words: "Red", said: "Blue",
      after:
        "Handle,Title,Body (HTML),Image Src,Option1 Name,Option1 Value,SKU\nmug,Mug,<p>x</p>,a.png,Color,Blue,1\nmug,,,,,\"Blue\",2\n"
    ),
    Case(
      name: "Google Merchant", file: "catalog.tsv",
      before: "id\ttitle\tdescription\timage link\tcolor\na\tRed mug\tFine &amp; red\ta.png\tRed\n", pair: "a",
      words: "red",
      said: "blue", after: "id\ttitle\tdescription\timage link\tcolor\na\tRed mug\tFine &amp; blue\ta.png\tRed\n"),
    Case(
      name: "a Japanese shop's HTML in CP932: what that lacks is a reference",
      before: "商品番号,商品名,商品説明文,商品画像\r\na,傘,<b>赤い</b>傘①,a.png\r\n", pair: "a", words: "赤い", said: "é色の",
      after: "商品番号,商品名,商品説明文,商品画像\r\na,傘,<b>&#233;色の</b>傘①,a.png\r\n", encoding: .cp932),
  ]

  private func encoded(_ text: String, _ test: Case) throws -> [UInt8] {
    var bytes = test.mark + (try test.encoding.encoded(text))
    if test.encoding == .cp932 {
      // ① as NEC selected it (0x8740) is how Windows writes it; IBM's second code for ㈱ must survive too.
      let (common, second): ([UInt8], [UInt8]) = ([0x87, 0x8A], [0xFA, 0x58])
      if let range = Data(bytes).range(of: Data(common)) { bytes.replaceSubrange(range, with: second) }
    }
    return bytes
  }

  @Test(arguments: cases)
  private func onlyTheWordsChange(_ test: Case) throws {
    let before = try encoded(test.before, test)
    let shop = try LabelledShop(test.file, before)
    try shop.score()
    try shop.correct(test.pair, test.words, to: test.said)
    let corrected = try shop.correctedCatalog()
    #expect(corrected.summary.problems == [])
    let out = shop.file("out.txt")
    try corrected.write(to: out)
    let after = try [UInt8](Data(contentsOf: out))
    #expect(after == (try encoded(test.after, test)), "\(String(decoding: after, as: UTF8.self))")
    #expect(try [UInt8](Data(contentsOf: shop.source)) == before, "the original was written to")
  }

  @Test func aFolderOfTextsBecomesAnother() throws {
    let shop = try LabelledShop("a.txt", " Red mug\r\n".utf8, photos: ["a.png", "b.png"])
    try Data("Green cup".utf8).write(to: shop.file("shop/b.txt"))
    let folder = shop.file("shop")
    let catalog = try shop.store.catalogID(for: Store.catalogKey(for: folder))
    let contents = try CatalogReader.read(at: folder, keepsOrigins: true)
    try shop.store.save(
      contents.pairs.map { ScoredPair(audit: LabelledShop.audit($0, model: "m"), key: "k", content: "c") }, in: catalog)
    try shop.store.append(
      Label(
        pair: "a", auditModel: "m", operator: "yuki", at: LabelledShop.time(0), decision: .reject,
        corrections: [.init(start: 0, end: 3, facet: .colour, text: "Blue")], seconds: 1), in: catalog)
    let labels = try Exporter(store: shop.store, catalog: catalog, format: .catalog, filter: LabelFilter()).labels()
    let corrected = try CorrectedCatalog(contents, labels: labels, standing: labels, filter: LabelFilter())
    let out = shop.file("corrected")
    try corrected.write(to: out)
    #expect(try String(contentsOf: out.appendingPathComponent("a.txt"), encoding: .utf8) == " Blue mug\r\n")
    #expect(try String(contentsOf: out.appendingPathComponent("b.txt"), encoding: .utf8) == "Green cup")
    #expect(throws: ExportError.self) { try corrected.write(to: out) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: shop.folder.path).allSatisfy { !$0.hasSuffix(".part") })
  }

  private static let list = """
    import csv, json, sys
    print(json.dumps(list(csv.DictReader(open(sys.argv[1], newline='', encoding='utf-8-sig')))))
    """

  private func changes(_ corrected: CorrectedCatalog, _ shop: LabelledShop) throws -> [[String: String]] {
    let out = shop.file("out.csv")
    try corrected.write(to: out)
    return try Outside.python(Self.list, [out.path + ".changes.csv"]) as? [[String: String]] ?? []
  }

  @Test func theListSaysWhatWhoWhenAndWhy() throws {
    let shop = try LabelledShop()
    try shop.correct("007", "Red", to: "Blue", note: "-look")
    let changes = try changes(try shop.correctedCatalog(), shop)
    #expect(
      changes == [
        [
          "id": "'007", "column": "spec", "before": "Red", "after": "Blue", "who": "yuki",
          "when": "2026-09-21T14:13:20.000Z", "why": "colour: the photo shows blue; -look", "not_corrected_because": "",
        ]
      ])
  }

  /// What can't be placed: named in the list and in the summary, and the file is as it was.
  @Test func whatCannotBePlacedIsNamed() throws {
    let shop = try LabelledShop(
      "catalog.csv",
      "Handle,Title,Body (HTML),Image Src\na,Mug,<b>Dark</b> <i>red</i> one,a.png\nb,Tin <i>x,<p>Red</p>,b.png\nc,Cap,Green,c.png\n"
        .utf8)
    try shop.score()
    let bytes = try Data(contentsOf: shop.source)
    try shop.correct("a", "Dark red", to: "Light blue", at: 1)
    try shop.correct("b", "Tin <i>x\nRed", to: "Box", at: 2)
    try shop.correct("c", "Green", to: "Blue", at: 3)
    try Data(String(decoding: bytes, as: UTF8.self).replacing("Green", with: "Grey").utf8).write(to: shop.source)
    let corrected = try shop.correctedCatalog()
    let problems = try changes(corrected, shop).map { $0["not_corrected_because"] ?? "" }
    #expect(problems.count == 3)
    #expect(problems[0].contains("tags stand between"))
    #expect(problems[1].contains("not those of one column"))
    #expect(problems[2].contains("changed after the decision"))
    #expect(corrected.summary.problems.count == 3)
    #expect(
      corrected.summary.problems.first == "a: \"Dark red\" was not made \"Light blue\": \(EditProblem.crossesMarkup)")
    #expect(try Data(contentsOf: shop.file("out.csv")) == Data(contentsOf: shop.source))
  }

  @Test func whatTheEncodingLacksIsNamed() throws {
    let shop = try LabelledShop("catalog.csv", try TextEncoding.cp932.encoded("id,image,spec\na,a.png,赤い傘です\n"))
    try shop.score()
    try shop.correct("a", "赤い", to: "한국")
    let corrected = try shop.correctedCatalog()
    #expect(corrected.summary.problems.first?.contains("can't be written in CP932") == true)
  }

  @Test func twoCorrectionsOfTheSameWordsAreOneOrAQuestion() throws {
    let text = "Handle,Title,Body (HTML),Image Src\nmug,Red mug,,a.png\nmug,,,b.png\nmug,,,c.png\n"
    let shop = try LabelledShop("catalog.csv", text.utf8)
    try shop.score()
    try shop.correct("mug", "Red", to: "Blue", at: 1)
    try shop.correct("mug#2", "Red", to: "Blue", at: 2)
    #expect(try shop.correctedCatalog().summary.problems == [])
    try shop.correct("mug#3", "Red", to: "Green", at: 3)
    let corrected = try shop.correctedCatalog()
    #expect(corrected.summary.problems.count == 1)
    #expect(corrected.summary.problems.first?.contains("another correction says something else") == true)
    let out = shop.file("out.csv")
    try corrected.write(to: out)
    #expect(try String(contentsOf: out, encoding: .utf8) == text.replacing("Red", with: "Blue"))
  }

  @Test func wordsThatWereAcceptedWithAnotherPhotoStay() throws {
    let shop = try LabelledShop(
      "catalog.csv", "Handle,Title,Body (HTML),Image Src\nmug,Red mug,,a.png\nmug,,,b.png\n".utf8)
    try shop.score()
    try shop.decide("mug", .accept, at: 1)
    try shop.correct("mug#2", "Red", to: "Blue", at: 2)
    let corrected = try shop.correctedCatalog()
    #expect(corrected.summary.count == 0)
    #expect(corrected.summary.problems.first?.contains("photo of mug, where they were accepted") == true)
  }

  @Test func onlyLabelsThatCountAreApplied() throws {
    let shop = try LabelledShop()
    let first = try shop.correct("007", "Red", to: "Blue", at: 1)
    try shop.correct("007", "Red", to: "Teal", at: 2, superseding: first.id)
    let taken = try shop.correct("1e5", "Green", to: "Grey", at: 3)
    try shop.store.withdraw(taken, by: "yuki", at: LabelledShop.time(4), in: shop.catalog)
    let out = shop.file("out.csv")
    try shop.correctedCatalog().write(to: out)
    let text = try String(contentsOf: out, encoding: .utf8)
    #expect(text.contains("Teal mug"))
    #expect(text.contains("Green"))
  }

  @Test func whoOnlyAgreesThatAPairIsWrongKeepsTheCorrection() throws {
    let shop = try LabelledShop()
    try shop.correct("007", "Red", to: "Blue", at: 1)
    try shop.decide("007", .reject, by: "ken", at: 2)
    try shop.correct("1e5", "Green", to: "Grey", at: 3)
    try shop.decide("1e5", .accept, by: "ken", at: 4)
    let corrected = try shop.correctedCatalog()
    #expect(corrected.changes.map(\.after).contains { $0.contains("Blue") })
    #expect(
      !corrected.changes.map(\.after).contains { $0.contains("Grey") }, "the later operator says that it is right")
    #expect(corrected.uncorrected == 0)
  }

  @Test func rejectedPairsWithoutACorrectionAreCounted() throws {
    let shop = try LabelledShop()
    try shop.decide("007", .reject, at: 1)
    #expect(try shop.correctedCatalog().uncorrected == 1)
  }

  /// Random cells in random tables, one of them corrected: the table read again differs in that cell alone.
  @Test func theTableReadAgainDiffersInOneCell() throws {
    var random = Xorshift(state: 0x5EED)
    let pieces = ["Red", "mug", "\"", ",", ";", "\n", "\t", "é", "傘", "😀", "'", " ", "&amp;", "<b>", "a"]
    for round in 0..<60 {
      let rows = (0..<3).map { row in
        (0..<3).map { _ in (0..<4).map { _ in pieces.randomElement(using: &random) ?? "" }.joined() }
          + ["Crimson \(row) " + (pieces.randomElement(using: &random) ?? "") + " thing"]
      }
      func written(_ cell: String) -> String { "\"" + cell.replacing("\"", with: "\"\"") + "\"" }
      let header = "x,y,z,spec,id,image\n"
      let lines = rows.enumerated().map { ($1.map(written) + ["p\($0)", "a.png"]).joined(separator: ",") }
      let shop = try LabelledShop("catalog.csv", (header + lines.joined(separator: "\n")).utf8, photos: ["a.png"])
      try shop.score()
      try shop.correct("p1", "Crimson", to: "Navy \"deep\"")
      let corrected = try shop.correctedCatalog()
      let out = shop.file("shop/catalog2.csv")
      try corrected.write(to: out)
      let (before, after) = (try shop.contents(), try CatalogReader.read(at: out))
      for (old, new) in zip(before.pairs, after.pairs) {
        let (old, new) = (before.columns(of: old), after.columns(of: new))
        for (one, other) in zip(old, new) {
          #expect(
            other.value == (one.name == "spec" ? one.value.replacing("Crimson 1", with: "Navy \"deep\" 1") : one.value),
            "round \(round)")
        }
      }
    }
  }
}

private struct Xorshift: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
