import Foundation
import Testing

/// `kantei score -`: pairs in, audits out, line by line.
@Suite struct WorkerTests {
  let shop: SmallShop

  init() throws {
    shop = try SmallShop()
    try shop.stock()
  }

  @Test func pairsAreAnsweredInOrderAndBadLinesWithTheirNumber() throws {
    let result = try shop.program(
      "score", "-", "--images", "shop",
      input: """
        {"id":"a","image":"red.png","spec":"Red box"}
        this is no JSON

        {"id":"b","image":"gone.png","spec":"Red box"}
        {"id":"c","image":"../store.sqlite","spec":"Red box"}
        {"image":"red.png","spec":"Red box"}
        {"id":"d","image":"blue.png","spec":"Blue box","colour":"green","price":3}
        """)
    #expect(result.code == 1)
    let audits = result.objects
    #expect(audits.map { $0["id"] as? String } == ["a", nil, "b", "c", nil, "d"])
    #expect(audits[1]["id"] is NSNull)
    #expect((audits[1]["error"] as? String)?.contains("line 2") == true)
    #expect((audits[2]["error"] as? String)?.contains("gone.png") == true)
    #expect(audits[3]["verdict"] as? String == "error")
    #expect((audits[4]["error"] as? String)?.contains("line 6") == true)
    #expect(audits[5]["spec"] as? String == "Blue box", "other keys are ignored")
    #expect(!FileManager.default.fileExists(atPath: shop.folder.appendingPathComponent("store.sqlite").path))
  }

  @Test func aNamedColumnMakesAClaim() throws {
    let result = try shop.program(
      "score", "-", "--images", "shop", "--columns", "colour",
      input: #"{"id":"d","image":"blue.png","spec":"Box","colour":"green"}"# + "\n")
    #expect(result.code == 0)
    #expect((result.objects.first?["spec"] as? String)?.contains("colour: green") == true)
  }

  @Test func manyLinesKeepTheirOrder() throws {
    let lines = (0..<60).map { #"{"id":"\#($0)","image":"\#($0 % 2 == 0 ? "red" : "blue").png","spec":"Red box"}"# }
    let result = try shop.program("score", "-", "--images", "shop", "--jobs", "4", input: lines.joined(separator: "\n"))
    #expect(result.code == 0)
    #expect(result.objects.map { $0["id"] as? String } == (0..<60).map { "\($0)" })
  }

  /// What several machines score is the same as what one does.
  @Test func `an audit is the same to the byte whatever is scored before it`() throws {
    let catalog = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("sample-catalog")
    let specs = [
      "Red ceramic mug with blue lid", "Green wooden box, striped", "Two black bottles of glass", "Oak chair",
    ]
    let photos = ["mug-001", "bowl-003", "chair-014"].map { $0 + ".jpg" }
    let lines = photos.flatMap { photo in
      specs.map { #"{"id":"\#(photo) \#($0)","image":"\#(photo)","spec":"\#($0)"}"# }
    }
    let forwards = try shop.program(
      "score", "-", "--images", catalog.path, input: lines.joined(separator: "\n") + "\n")
    let backwards = try shop.program(
      "score", "-", "--images", catalog.path, "--jobs", "1", input: lines.reversed().joined(separator: "\n") + "\n")
    #expect(forwards.lines.count == 12)
    #expect(forwards.lines == backwards.lines.reversed())
  }

  @Test func nothingInNothingOut() throws {
    let result = try shop.program("score", "-")
    #expect(result.code == 0 && result.output.isEmpty)
  }
}
