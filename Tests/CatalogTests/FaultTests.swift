import Catalog
import Foundation
import Glibc
import Testing

struct FaultTests {
  let shop: Shop
  init() throws {
    shop = try Shop()
    try shop.photos("a.png", "b.png", "c.png")
  }

  @Test func everythingThatIsWrongIsListedAtOnceAndTheRestIsRead() throws {
    let contents = try shop.read(
      "id,image,spec\n1,a.png,Red mug\n1,b.png,Blue mug\n2,none.png,\n,b.png,Mug\n3,\"c.png\"x,Mug\n4,c.png,Mug\n")
    #expect(contents.pairs.map(\.id) == ["1", "4"])
    #expect(contents.faults.map(\.line) == [3, 4, 4, 5, 6])
    #expect(
      contents.faults.map(\.kind) == [.doubledID(firstLine: 2), .noSpec, .photoMissing, .noID, .textAfterQuote])
    #expect(contents.lostPairs.map { $0.map(\.line) } == [[3], [4, 4], [5], [6]])
    #expect(contents.faults[0].spec == "Blue mug")
    #expect(contents.faults[2].description.hasPrefix("line 4: 2: none.png: "))
  }

  @Test func aTextBeyondAllMeasureCostsItsPairAndNoTime() throws {
    let longest = String(repeating: "x", count: Pair.longestSpec)
    let contents = try shop.read("id,image,spec\n1,a.png,\(longest)\n2,b.png,\(longest)y\n3,c.png,Mug\n")
    #expect(contents.pairs.map(\.id) == ["1", "3"])
    #expect(contents.faults.map(\.kind) == [.specTooLong(Pair.longestSpec + 1, column: nil)])
    #expect(contents.faults[0].spec == longest)
  }

  @Test func aColumnBeyondAllMeasureIsNamed() throws {
    let cell = String(repeating: "x", count: Pair.longestSpec)
    let contents = try shop.read("id,image,spec,colour,Material\n1,a.png,Mug,red,\(cell)\n2,b.png,Mug,red,steel\n")
    #expect(contents.pairs.map(\.id) == ["2"])
    #expect(contents.faults.map(\.kind) == [.specTooLong(Pair.longestSpec + 26, column: "Material")])
    #expect(
      contents.faults[0].description.contains("line 2: 1: has a text of 20026 characters with its column \"Material\""))
  }

  /// Looked for from each place anew, the cell would take days to be found missing from the text.
  @Test func aTextAndAColumnBeyondAllMeasureCostNoTime() throws {
    let text = String(repeating: "a", count: 1 << 20)
    let contents = try shop.read("id,image,spec,colour\n1,a.png,\(text),\(text.prefix(1 << 19))b\n2,b.png,Mug,red\n")
    #expect(contents.pairs.map(\.id) == ["2"])
    #expect(contents.faults.count == 1)
  }

  @Test func aLoneFieldIsSaidAsOne() throws {
    let contents = try shop.read("id,image,spec\n1\n2,a.png\n")
    let faults = contents.faults.map(\.description)
    #expect(faults.contains { $0.contains("has 1 field where the header has 3") }, "\(faults)")
    #expect(faults.contains { $0.contains("has 2 fields where the header has 3") }, "\(faults)")
  }

  @Test func aFaultFillsNoScreen() throws {
    let contents = try shop.read(
      "id,image,spec\n\(String(repeating: "i", count: 9999)),\(String(repeating: "p", count: 9999)).png,Mug\n")
    #expect(try #require(contents.faults.first).description.count < 1000)
  }

  @Test func controlCharactersInIDsAreMadeVisible() throws {
    let contents = try shop.read(
      "id,image,spec\n\u{1B}[2Jx\u{7}\u{202E},a.png,Mug\n\u{1B}]0;t\u{9B},no\u{1B}.png,Mug\n")
    #expect(contents.pairs.map(\.id) == ["␛[2Jx␇\u{FFFD}"])
    #expect(contents.faults.map(\.id) == ["␛]0;t\u{FFFD}"])
    #expect(contents.faults.allSatisfy { !$0.description.unicodeScalars.contains("\u{1B}") })
    #expect(contents.columns(of: contents.pairs[0]).first?.value == "\u{1B}[2Jx\u{7}\u{202E}")
  }

  @Test func errorsSayWhatWasFoundAndWhatIsNeeded() throws {
    let lacking = try shop.write("sku,photo,text\n1,a.png,x\n", to: "lacking.csv")
    #expect(shop.error(at: lacking)?.kind == .missingColumns(found: ["sku", "photo", "text"]))
    let words = try #require(shop.error(at: lacking)).description
    for word in ["lacking.csv", "sku, photo, text", "id, image, spec", "image_link"] { #expect(words.contains(word)) }

    let json = try shop.write("{\"id\":1}\n", to: "lacking.ndjson")
    #expect(shop.error(at: json)?.kind == .missingColumns(found: ["id"]))
    let good = try shop.write("id,image,spec\n1,a.png,x\n", to: "good.csv")
    #expect(
      shop.error(at: good, productColumn: "family")?.kind
        == .productColumnMissing("family", found: ["id", "image", "spec"]))
    #expect(shop.error(at: good, images: good)?.kind == .imagesFolderMissing)
    #expect(shop.error(at: try shop.write("", to: "empty.csv"))?.kind == .empty)
    #expect(shop.error(at: try shop.write(" \n\n", to: "blank.csv"))?.kind == .empty)
    let filler = [UInt8](repeating: 0x41, count: 500)
    #expect(shop.error(at: try shop.write([0x50, 0x4B, 3, 4, 0, 0, 8, 0, 1, 2], to: "book.csv"))?.kind == .binary)
    #expect(shop.error(at: try shop.write([0xD0, 0xCF, 0x11, 0xE0] + filler, to: "book.csv"))?.kind == .binary)
    #expect(shop.error(at: try shop.write([0x50, 0x4B, 3, 4] + filler, to: "book.csv"))?.kind == .binary)
    #expect(shop.error(at: shop.folder.appendingPathComponent("none.csv"))?.kind == .missing)
    #expect(shop.error(at: try shop.write("{}", to: "truth.ndjson"))?.kind == .truthFile)
    #expect(mkfifo(shop.folder.appendingPathComponent("pipe.csv").path, 0o600) == 0)
    #expect(shop.error(at: shop.folder.appendingPathComponent("pipe.csv"))?.kind == .notAFile)
    #expect(
      shop.error(at: shop.folder)?.kind
        == .emptyFolder(tables: [
          "blank.csv", "book.csv", "empty.csv", "good.csv", "lacking.csv", "lacking.ndjson", "pipe.csv",
        ]))
  }

  @Test(arguments: ["", String(repeating: "4,c.png,Mug\n", count: 50)])
  func aZeroByteCostsItsRow(others: String) throws {
    let contents = try shop.read("id,image,spec\n1,a.png,Mug\n2,b.png,B\0wl\n" + others)
    #expect(contents.pairs.first?.spec == "Mug")
    #expect(contents.faults.first?.kind == .undecodable)
    #expect(contents.faults.first?.line == 3)
  }

  @Test func aHeaderAloneIsACatalogWithoutPairs() throws {
    let contents = try shop.read("id,image,spec\n")
    #expect(contents.pairs.isEmpty && contents.faults.isEmpty)
    #expect(contents.complaints == ["has no rows; export the catalog again"])
    #expect(try shop.read("id,image,spec\n1,a.png,Mug\n").complaints == [])
    #expect(try shop.read("id,image,spec\n1,a.png,\n").complaints.count == 1)
  }
}

/// Pairs of one product are kept together wherever pairs are split.
struct ProductTests {
  let shop: Shop
  init() throws { shop = try Shop() }

  func products(_ text: String, column: String? = nil) throws -> [String] {
    try shop.read(text, productColumn: column).pairs.map(\.product)
  }

  @Test func theSameBytesUnderTwoNamesAreOneProduct() throws {
    try shop.photos("a.png", "b.png", "c.png", "d.png", shades: [1, 2, 1, 3])
    #expect(
      try products("id,image,spec\n1,a.png,x\n2,b.png,x\n3,c.png,x\n4,d.png,x\n5,d.png,y\n") == [
        "1", "2", "1", "4", "4",
      ])
  }

  @Test func namedProductsAndSharedPhotosChain() throws {
    try shop.photos("a.png", "b.png", "c.png", "d.png", shades: [1, 2, 2, 3])
    let text = "id,image,spec,product,family\n1,a.png,x,p,f\n2,b.png,x,p,g\n3,c.png,x,,h\n4,d.png,x,,f\n"
    #expect(try products(text) == ["p", "p", "p", "4"])
    #expect(try products(text, column: "family") == ["f", "g", "g", "f"])
  }
}
