import Foundation
import Testing

@Suite struct ScoreTests {
  let shop: SmallShop

  init() throws {
    shop = try SmallShop()
    try shop.stock()
  }

  @Test func everyPairIsAnAuditAsTheContractHasIt() throws {
    let result = try shop.program("score", "shop", "--format", "ndjson")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.objects.map { $0["id"] as? String } == ["one", "two"])
    let audit = try #require(result.objects.first)
    #expect(
      Set(audit.keys) == [
        "id", "image", "spec", "model", "risk", "verdict", "similarity", "asymmetry", "phrases", "swap", "error",
      ])
    #expect(audit["spec"] as? String == "Red box, 350 ml")
    #expect(audit["swap"] is NSNull && audit["error"] is NSNull)
    #expect((0...1).contains(try #require(audit["risk"] as? Double)))
    #expect(Set((audit["similarity"] as? [String: Any] ?? [:]).keys) == ["total", "local", "global"])
    #expect(
      Set((audit["asymmetry"] as? [String: Any] ?? [:]).keys) == ["conflict", "imageSurplus", "textSurplus", "type"])
    let phrases = try #require(audit["phrases"] as? [[String: Any]])
    let size = try #require(phrases.first { $0["facet"] as? String == "size" })
    #expect(
      Set(size.keys) == [
        "text", "start", "end", "facet", "state", "confidence", "contradiction", "observed", "alternatives", "region",
      ])
    #expect(size["text"] as? String == "350 ml" && size["start"] as? Int == 9 && size["end"] as? Int == 15)
    #expect(size["state"] as? String == "unobservable")
  }

  @Test func theOutputHoldsNothingElseAndRunsTwiceTheSame() throws {
    let first = try shop.program("score", "shop", "--format", "ndjson")
    let second = try shop.program("score", "shop", "--format", "ndjson")
    #expect(first.lines.count == 2 && first.objects.count == 2)
    #expect(first.output == second.output)
    #expect(second.errors.isEmpty)
  }

  @Test func jsonIsOneArray() throws {
    let result = try shop.program("score", "shop", "--format", "json")
    let audits = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
    #expect(audits?.count == 2)
  }

  @Test func aSpreadsheetRunsNoFormula() throws {
    try shop.write(
      "catalog.csv", "id,image,spec\n=1+1,red.png,\"=HYPERLINK(\"\"http://x\"\")\"\n@two,blue.png,-Blue box\n")
    let result = try shop.program("score", "shop", "--format", "csv")
    #expect(result.lines.count == 3)
    #expect(result.lines[1].hasPrefix("\"'=1+1\",red.png,\"'=HYPERLINK(\"\"http://x\"\")\""))
    #expect(result.lines[2].hasPrefix("\"'@two\",blue.png,\"'-Blue box\""))
  }

  @Test func theTableCommandsNoTerminal() throws {
    try shop.write("catalog.csv", "id,image,spec\n\u{1B}[2Jone,red.png,Red \u{1B}]0;x\u{7}box\n")
    let result = try shop.program("score", "shop")
    #expect(!result.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!result.errors.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func whatIsWrongIsListedAllAtOnceAndTheRestIsScored() throws {
    try FileManager.default.createDirectory(at: shop.file("folder.png"), withIntermediateDirectories: true)
    try shop.write("text.jpg", "no photo")
    let whole = try Data(contentsOf: shop.file("red.png"))
    try whole.prefix(whole.count / 2).write(to: shop.file("cut.png"))
    try shop.write(
      "catalog.csv",
      """
      id,image,spec
      one,red.png,Red box
      gone,gone.png,Red box
      folder,folder.png,Red box
      text,text.jpg,Red box
      cut,cut.png,Red box
      silent,blue.png,
      one,blue.png,Blue box
      """)
    let result = try shop.program("score", "shop", "--format", "ndjson")
    #expect(result.code == 1)
    for (line, word) in [(3, "gone.png"), (4, "directory"), (5, "text"), (6, "cut.png"), (7, "no text"), (8, "line 2")]
    {
      #expect(
        result.errors.split(separator: "\n").contains { $0.contains("line \(line): ") && $0.contains(word) },
        "line \(line) in \(result.errors)")
    }
    var verdicts: [String: String] = [:]
    for audit in result.objects { verdicts[audit["id"] as? String ?? ""] = audit["verdict"] as? String }
    #expect(verdicts.filter { $0.value == "error" }.keys.sorted() == ["cut", "folder", "gone", "silent", "text"])
    #expect(verdicts["one"] != nil && verdicts["one"] != "error")
    let cut = try #require(result.objects.first { $0["id"] as? String == "cut" })
    #expect(cut["risk"] is NSNull && (cut["phrases"] as? [Any])?.isEmpty == true)
    #expect((cut["error"] as? String)?.contains("cut.png") == true)
  }
}
