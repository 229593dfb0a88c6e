import Catalog
import Foundation
import Testing

/// Catalogs are read row by row, and again where rows of one product belong together.
@Suite struct LargeCatalogTests {
  let shop: Shop

  init() throws {
    shop = try Shop()
    try shop.photos("a.png", "b.png", "c.png")
  }

  @Test func `ten thousand rows are read whole`() throws {
    let rows = (0..<10_000).map { "pair-\($0),\(["a", "b", "c"][$0 % 3]).png,\"Mug \($0),\nred\"" }
    let contents = try shop.read((["id,image,spec"] + rows).joined(separator: "\n"))
    #expect(contents.faults.isEmpty && contents.pairs.count == 10_000)
    #expect(contents.pairs.indices.allSatisfy { contents.pairs[$0].spec == "Mug \($0),\nred" })
    #expect(contents.pairs.indices.allSatisfy { contents.pairs[$0].line == 2 + $0 * 2 })
    #expect(Set(contents.pairs.map(\.product)).count == 3)
  }

  @Test func `columns are kept where they are asked for`() throws {
    let file = try shop.write("id,image,spec,price\n1,a.png,Mug,9.50\n", to: "prices.csv")
    let plain = try CatalogReader.read(at: file)
    #expect(plain.pairs.map(plain.columns(of:)) == [[]])
    let kept = try CatalogReader.read(at: file, keepsColumns: true)
    #expect(kept.pairs.map { kept.columns(of: $0).map(\.value) } == [["1", "a.png", "Mug", "9.50"]])
    let lines = try shop.write("{\"id\":\"1\",\"image\":\"a.png\",\"spec\":\"Mug\",\"price\":9.50}", to: "p.ndjson")
    let object = try CatalogReader.read(at: lines, keepsColumns: true)
    #expect(object.pairs.map { object.columns(of: $0).map(\.value) } == [["1", "a.png", "Mug", "9.50"]])
    #expect(try CatalogReader.read(at: lines).pairs.map(\.spec) == ["Mug"])
  }

  @Test func `rows of one product are read together wherever they stand`() throws {
    let contents = try shop.read(
      """
      Handle,Title,Body (HTML),Image Src,Option1 Name,Option1 Value
      mug,Mug,<p>A mug</p>,a.png,Color,Red
      jug,Jug,"<p>A ""big"",
      round jug</p>",b.png,Color,Blue
      broken,row
      mug,,,c.png,,Red
      """)
    #expect(contents.pairs.map(\.id) == ["mug", "mug#2", "jug"])
    #expect(
      contents.pairs.map(\.spec) == [
        "Mug\nA mug\nColor: Red", "Mug\nA mug\nColor: Red", "Jug\nA \"big\", round jug\nColor: Blue",
      ])
    #expect(contents.pairs.map(\.line) == [2, 6, 3])
    #expect(contents.faults.map(\.line) == [5])
  }

  /// Tab separated rows are taken as they stand where a quote doesn't close: the same when they are read again.
  @Test func `a mended row is read the same again`() throws {
    let contents = try shop.read(
      "Handle\tTitle\tImage Src\njug\t\"Jug, 5\" wide\ta.png\nmug\tMug\tb.png\njug\t\t\"c.png\n")
    #expect(contents.pairs.map(\.spec) == ["\"Jug, 5\" wide", "Mug"])
    #expect(contents.faults.map(\.line) == [4])
  }
}
