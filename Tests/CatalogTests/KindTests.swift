import Catalog
import Foundation
import Testing

struct KindTests {
  let shop: Shop
  init() throws {
    shop = try Shop()
    try shop.photos("a.png", "b.png", "c.png")
  }

  @Test func merchantFeedsWithFurtherPictures() throws {
    let contents = try shop.read(
      "id\ttitle\tdescription\timage_link\tadditional_image_link\titem_group_id\tcolor\tmultipack\n"
        + "1\tMug\tA <b>mug</b>\ta.png\tb.png,c.png\tg\tred\t\n2\tMug\tA mug\tc.png\t\tg\tblue\t4\n")
    #expect(contents.kind == .merchant)
    #expect(contents.pairs.map(\.id) == ["1", "1#2", "1#3", "2"])
    #expect(contents.pairs.map(\.image) == ["a.png", "b.png", "c.png", "c.png"])
    #expect(contents.pairs.first?.spec == "Mug\nA mug\ncolor: red")
    #expect(contents.pairs.last?.spec == "Mug\nA mug\ncolor: blue\nmultipack: 4")
    #expect(Set(contents.pairs.map(\.product)) == ["g"])
  }

  @Test func ndjsonKeepsItsKeysInOrderAndItsNumbersAsWritten() throws {
    let contents = try shop.read(
      """
      {"price": 9.50, "id":"1", "image":"a.png","spec":"Mug \\u8d64\\n\\"x\\"","size":"S","colour":"red","tags":["a",{"b":1}],"n":null}

      not json
      {"id":2,"image":"b.png","spec":"Box"}
      """)
    #expect(contents.kind == .ndjson)
    #expect(contents.pairs.map(\.id) == ["1", "2"])
    #expect(contents.pairs.map(\.line) == [1, 4])
    #expect(contents.pairs.first?.spec == "Mug 赤\n\"x\"\nsize: S\ncolour: red")
    let columns = contents.columns(of: contents.pairs[0])
    #expect(columns.map(\.name) == ["price", "id", "image", "spec", "size", "colour", "tags", "n"])
    #expect(columns.map(\.value).suffix(2) == ["[\"a\",{\"b\":1}]", ""])
    #expect(columns.first?.value == "9.50")
    #expect(contents.faults == [CatalogFault(.notJSON, line: 3)])
  }

  @Test func aBareFolder() throws {
    try shop.write("Red mug\n", to: "a.txt")
    try shop.write([0x47, 0x72, 0xFC, 0x6E], to: "b.txt")
    try shop.write("", to: "d.txt")
    try shop.photos("d.png")
    try shop.write("no photo", to: "e.txt")
    let contents = try CatalogReader.read(at: shop.folder)
    #expect(contents.kind == .folder)
    #expect(contents.pairs.map(\.id) == ["a", "b"])
    #expect(contents.pairs.map(\.spec) == ["Red mug", "Grün"])
    #expect(contents.faults.map(\.id) == ["c", "d", "e"])
    #expect(contents.faults.map(\.kind) == [.noTextBeside, .noSpec, .noPhotoBeside])
  }

  @Test func aFolderPrefersItsCatalogFileInAFixedOrder() throws {
    try shop.write("{\"id\":\"n\",\"image\":\"a.png\",\"spec\":\"x\"}", to: "truth.ndjson")
    try shop.write("x", to: "a.txt")
    #expect(try CatalogReader.read(at: shop.folder).kind == .folder)
    try shop.write("{\"id\":\"n\",\"image\":\"a.png\",\"spec\":\"x\"}", to: "catalog.ndjson")
    #expect(try CatalogReader.read(at: shop.folder).pairs.map(\.id) == ["n"])
    try shop.write("id\timage\tspec\nt\ta.png\tx\n", to: "catalog.tsv")
    #expect(try CatalogReader.read(at: shop.folder).pairs.map(\.id) == ["t"])
    try shop.write("id,image,spec\nc,a.png,x\n", to: "catalog.csv")
    #expect(try CatalogReader.read(at: shop.folder).pairs.map(\.id) == ["c"])
  }

  @Test func linesFromAPipe() throws {
    let reader = try PairLineReader(folder: shop.folder, columns: ["colour"])
    let pair = try reader.pair(
      in: "{\"id\":\"1\",\"image\":\"a.png\",\"spec\":\"Mug\",\"colour\":\"red\",\"material\":\"clay\"}", number: 1)
    #expect(pair.spec == "Mug\ncolour: red")
    #expect(throws: CatalogFault.self) { try reader.pair(in: "[1]", number: 2) }
    #expect(throws: CatalogFault.self) {
      try reader.pair(in: "{\"id\":\"1\",\"image\":\"../a.png\",\"spec\":\"Mug\"}", number: 3)
    }
  }

  @Test func anIdFromAPipeStaysWhatItWas() throws {
    let reader = try PairLineReader(folder: shop.folder)
    for id in ["a\u{1B}[2Jb", "a\nb", "\u{202E}x", "é\u{9B}"] {
      let line = String(
        decoding: try JSONSerialization.data(withJSONObject: ["id": id, "image": "a.png", "spec": "Mug"]), as: UTF8.self
      )
      #expect(try reader.pair(in: line, number: 1).id.unicodeScalars.elementsEqual(id.unicodeScalars))
      let broken = line.replacing("a.png", with: "none.png")
      let fault = #expect(throws: CatalogFault.self) { try reader.pair(in: broken, number: 1) }
      #expect(fault?.id == id)
      #expect(fault?.description.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{9B}" } == false)
    }
  }

  private static let realShops =
    (ProcessInfo.processInfo.environment["KANTEI_SHARED"].map { URL(fileURLWithPath: $0) }
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../shared"))
    .appendingPathComponent("catalogs")

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: realShops.path), "the shared catalogs aren't here"),
    arguments: ["fashion", "ikea", "flipkart", "abo", "grocery", "luma", "clothing"])
  func realShopsHaveNoFaults(name: String) throws {
    let contents = try CatalogReader.read(at: Self.realShops.appendingPathComponent(name))
    #expect(contents.faults.isEmpty)
    #expect(contents.pairs.count > 200)
  }
}
