import Catalog
import Foundation
import Testing

struct ShopifyTests {
  let shop: Shop
  init() throws {
    shop = try Shop()
    try shop.photos("red.png", "blue.png", "box.png", "lamp.png")
  }

  static let header =
    "Handle,Title,Body (HTML),Vendor,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Image Src,Image Position,Variant Image"

  func read(_ rows: String..., header: String = Self.header) throws -> CatalogContents {
    try shop.read(([header] + rows).joined(separator: "\n"))
  }

  @Test func titleAndBodyAreTheSpec() throws {
    let contents = try read("mug,Mug,\"<p>A <b>red</b> mug</p>\",V,Title,Default Title,,,red.png,1,")
    #expect(contents.kind == .shopify)
    #expect(contents.pairs.map(\.spec) == ["Mug\nA red mug"])
    #expect(contents.pairs.map(\.id) == ["mug"])
  }

  @Test func furtherPictureRowsArePairsOfTheSameProduct() throws {
    let contents = try read("mug,Mug,Red mug,V,,,,,red.png,1,", "mug,,,,,,,,box.png,2,", "mug,,,,,,,,red.png,3,")
    #expect(contents.pairs.map(\.id) == ["mug", "mug#2"])
    #expect(contents.pairs.map(\.image) == ["red.png", "box.png"])
    #expect(contents.pairs.map(\.line) == [2, 3])
    #expect(Set(contents.pairs.map(\.product)) == ["mug"])
    #expect(contents.pairs.map(\.spec) == ["Mug\nRed mug", "Mug\nRed mug"])
  }

  @Test func aVariantsOptionIsClaimedOfItsOwnPicture() throws {
    let contents = try read(
      "mug,Mug,A mug,V,Color,Red,Size,S,red.png,1,red.png", "mug,,,,,Blue,,S,blue.png,2,blue.png",
      "mug,,,,,,,,box.png,3,")
    #expect(
      contents.pairs.map(\.spec) == [
        "Mug\nA mug\nColor: Red\nSize: S", "Mug\nA mug\nColor: Blue\nSize: S", "Mug\nA mug\nSize: S",
      ])
  }

  @Test func optionsThatDifferAreNotClaimedOfASharedPicture() throws {
    let contents = try read("mug,Mug,A mug,V,Color,Red,,,red.png,1,", "mug,,,,,Blue,,,,,")
    #expect(contents.pairs.map(\.spec) == ["Mug\nA mug"])
    #expect(contents.pairs[0].attributes.isEmpty)
  }

  @Test func aProductWithoutPictureOrTextIsAFault() throws {
    let contents = try read("mug,Mug,A mug,V,,,,,,,", "box,,,V,,,,,box.png,1,", ",Lamp,A lamp,V,,,,,lamp.png,1,")
    #expect(contents.pairs.isEmpty)
    #expect(contents.faults.map(\.kind) == [.noPhotoNamed, .noSpec, .noID])
    #expect(contents.faults.map(\.line) == [2, 3, 4])
  }

  @Test func theNewHeadersAreReadToo() throws {
    let contents = try read(
      "Mug,mug,<p>A mug</p>,Color,Red,red.png",
      header: "Title,URL handle,Description,Option1 name,Option1 value,Product image URL")
    #expect(contents.kind == .shopify)
    #expect(contents.pairs.map(\.spec) == ["Mug\nA mug\nColor: Red"])
  }
}

/// The HTML of bodies, as customers read it.
struct HTMLTests {
  let shop: Shop
  init() throws {
    shop = try Shop()
    try shop.photos("a.png")
  }

  func spec(of html: String) throws -> String? {
    let body = html.replacing("\"", with: "\"\"")
    let contents = try shop.read("Handle,Title,Body (HTML),Image Src\nmug,Mug,\"\(body)\",a.png\n")
    return contents.pairs.first.map { String($0.spec.dropFirst("Mug\n".count)) }
  }

  @Test(arguments: [
    ("<p>Red mug</p><p>350&nbsp;ml</p>", "Red mug\n350 ml"),
    ("<ul><li>red</li><li>with <em>handle</em></li></ul>", "red\nwith handle"),
    ("Fish &amp; chips &lt;5 &#233; &eacute; &#x1F600;", "Fish & chips <5 é é 😀"),
    ("one<br>two<br/>three", "one\ntwo\nthree"),
    ("<!-- hidden -->shown<script>var a = '<p>no</p>'</script><style>p{}</style>", "shown"),
    ("<table><tr><td>Colour</td><td>red</td></tr><tr><td>Size</td><td>S</td></tr></table>", "Colour red\nSize S"),
    ("  plain   text\n\n over  lines ", "plain text\nover lines"),
    ("<p>never closed <b>bold", "never closed bold"),
    ("a < b and 5\" wide", "a < b and 5\" wide"),
    ("赤い<b>マグ</b>", "赤いマグ"),
    ("<img src=\"https://x/y.png\" onerror=\"x()\">text", "text"),
  ]) func reads(html: String, text: String) throws {
    #expect(try spec(of: html) == text)
  }

  @Test func deepNestingIsNoCrash() throws {
    let deep = String(repeating: "<div>", count: 20_000) + "x" + String(repeating: "</div>", count: 20_000)
    _ = try spec(of: deep)
    let open = String(repeating: "<b><i>", count: 20_000) + "x"
    _ = try spec(of: open)
  }
}
