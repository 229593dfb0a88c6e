import Foundation
import Photos
import Testing

@Suite struct ExplainAndSearchTests {
  let shop: SmallShop

  init() throws {
    shop = try SmallShop()
    try shop.stock()
  }

  @Test func aScoredPairIsShownAsItWasScored() throws {
    _ = try shop.program("score", "shop")
    let scored = try shop.program("score", "shop", "--format", "ndjson").lines
    let explained = try shop.program("explain", "shop", "two", "--json")
    #expect(explained.code == 0 && explained.errors.isEmpty)
    #expect(explained.lines == [scored[1]])
    let text = try shop.program("explain", "shop", "one")
    #expect(text.output.contains("350 ml") && text.output.contains("no photo shows"))
  }

  @Test func aPairThatWasNotScoredIsJudgedAlone() throws {
    let result = try shop.program("explain", "shop", "one")
    #expect(result.code == 0)
    #expect(result.errors.contains("alone") && result.output.contains("Red"))
  }

  @Test func thePictureHoldsThePhotoAndMore() throws {
    let file = shop.folder.appendingPathComponent("one.png")
    _ = try shop.program("explain", "shop", "one", "--png", file.path)
    let picture = try PhotoDecoder.decode(file, longestSide: 4_000)
    #expect(picture.width > 96 + 400 && picture.height >= 96)
    // The red square of the photo, which lies 16 pixels from the corner: labels and frames leave a third of it, small as it is.
    let square = (24..<72).flatMap { y in (24..<72).map { x in picture[16 + x, 16 + y] } }
    #expect(square.count { $0.red > 150 && $0.green < 80 && $0.blue < 80 } > square.count / 3)
    #expect(Set((0..<picture.width).map { picture[$0, picture.height - 2].red }).count == 1, "the margin is empty")
  }

  @Test func aRowThatIsNoPairSaysWhy() throws {
    try shop.write("catalog.csv", "id,image,spec\none,gone.png,Red box\n")
    let result = try shop.program("explain", "shop", "one")
    #expect(result.code == 1 && result.output.contains("gone.png"))
  }

  @Test func whatIsNotSaidIsNotLookedFor() throws {
    for (option, value) in [("--text", ""), ("--text", " \n"), ("--similar", "")] {
      let nothing = try shop.program("search", "shop", option, value)
      #expect(nothing.code == 2 && nothing.errors.contains("\(option) is empty"), "\(nothing.errors)")
    }
    let missing = try shop.program("search", "shop", "--photo", "none.jpg")
    #expect(missing.code == 2 && missing.errors.contains("none.jpg: no such photo; check"), "\(missing.errors)")
  }

  @Test func anIdThatIsMistypedIsToldTheNearest() throws {
    for arguments in [["explain", "shop", "Two"], ["search", "shop", "--similar", "tow"]] {
      let result = try shop.program.run(arguments)
      #expect(result.code == 2 && result.errors.contains(#"Did you mean "two"?"#), "\(result.errors)")
    }
    #expect(try !shop.program("explain", "shop", "nothing-like-it").errors.contains("Did you mean"))
  }

  @Test(arguments: [
    ("asdf", ["asdf is no word"]), ("asdf qwertz", ["asdf, qwertz are no words"]), ("ゲペズ", ["ゲペズ"]), ("blue box", []),
    ("asdf box", []), ("shiny", []), ("青い箱", []),
  ])
  func aTextOfWhichNoWordIsKnownIsSaidToBeOne(_ text: String, _ said: [String]) throws {
    let result = try shop.program("search", "shop", "--text", text, "--json")
    #expect(result.code == 0 && result.objects.count == 2, "\(result.errors)")
    #expect(said.isEmpty ? !result.errors.contains("kantei knows") : said.allSatisfy { result.errors.contains($0) })
  }

  @Test func colourWordsFindPhotos() throws {
    let result = try shop.program("search", "shop", "--text", "blue box", "--json", "--limit", "1")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.objects.first?["id"] as? String == "two")
  }

  @Test func aScoreLiesBetween0And1AndTheIndexIsUsedAgain() throws {
    let first = try shop.program("search", "shop", "--text", "red box", "--json")
    let scores = first.objects.compactMap { $0["score"] as? Double }
    #expect(scores.count == 2 && scores.allSatisfy { (0...1).contains($0) } && scores[0] > scores[1])
    // Not the scores: the quantised text encoder rounds a word a little differently in other company.
    let again = try shop.program("search", "shop", "--text", "red box", "--json")
    #expect(again.objects.map { $0["id"] as? String } == first.objects.map { $0["id"] as? String })
    // A catalog that changed has another index.
    try shop.write("catalog.csv", "id,image,spec\none,blue.png,\"Red box, 350 ml\"\ntwo,red.png,Blue box\n")
    let changed = try shop.program("search", "shop", "--text", "red box", "--json", "--limit", "1")
    #expect(changed.objects.first?["id"] as? String == "two")
  }

  @Test func aPhotoFindsItsSpec() throws {
    let result = try shop.program("search", "shop", "--photo", shop.file("red.png").path, "--json", "--limit", "1")
    #expect(result.objects.first?["id"] as? String == "one")
  }

  @Test func theLookAlikeIsNotThePairItself() throws {
    let result = try shop.program("search", "shop", "--similar", "one", "--json")
    #expect(result.objects.map { $0["id"] as? String } == ["two"])
    #expect(try shop.program("search", "shop", "--similar", "nobody").code == 2)
  }
}
