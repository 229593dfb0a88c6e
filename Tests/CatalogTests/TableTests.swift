import Catalog
import Foundation
import Testing

struct TableTests {
  let shop: Shop
  init() throws {
    shop = try Shop()
    try shop.photos("a.png", "b.png", "c.png")
  }

  @Test(arguments: [",", ";", "\t"]) func theDelimiterIsFound(delimiter: String) throws {
    let text = ["id,image,spec,note", "1,a.png,Red mug,x", "2,b.png,Blue mug,y"]
      .map { $0.replacing(",", with: delimiter) }.joined(separator: "\n")
    let contents = try shop.read(text)
    #expect(contents.kind == .table)
    #expect(contents.pairs.map(\.spec) == ["Red mug", "Blue mug"])
    #expect(contents.columns(of: contents.pairs[1]).map(\.value) == ["2", "b.png", "Blue mug", "y"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func anyLineEndingCountsLines(ending: String) throws {
    let lines = ["id,image,spec", "", "1,a.png,\"Red", "", "mug\"", "2,b.png,Blue mug", "3,none.png,Green mug"]
    let contents = try shop.read(lines.joined(separator: ending))
    #expect(contents.pairs.map(\.line) == [3, 6])
    #expect(contents.pairs[0].spec == "Red\(ending)\(ending)mug")
    #expect(contents.faults.map(\.line) == [7])
  }

  @Test func quotesAreDoubledInsideQuotesAndPlainOutside() throws {
    let contents = try shop.read("id,image,spec\n1,a.png,\"A \"\"big\"\" mug, red\"\n2,b.png,12\" pan")
    #expect(contents.pairs.map(\.spec) == ["A \"big\" mug, red", "12\" pan"])
  }

  @Test func excelsSeparatorLineIsSkipped() throws {
    let contents = try shop.read("sep=;\r\nid;image;spec\r\n1;a.png;Red mug, small\r\n")
    #expect(contents.pairs.map(\.spec) == ["Red mug, small"])
    #expect(contents.pairs.map(\.line) == [3])
  }

  @Test func anUnclosedQuoteCostsItsOwnRow() throws {
    let contents = try shop.read("id,image,spec\n1,a.png,\"Red mug\n2,b.png,Blue mug\n3,c.png,Green mug\n")
    #expect(contents.pairs.map(\.id) == ["2", "3"])
    #expect(contents.faults.map(\.kind) == [.unclosedQuote])
    #expect(contents.faults.map(\.line) == [2])
  }

  @Test func aQuoteThatSwallowsRowsGivesThemBack() throws {
    // The quote of line 2 closes with the one that opens on line 3.
    let contents = try shop.read("id,image,spec\n1,a.png,\"Red mug\n2,b.png,\"Blue mug\"\n3,c.png,Green mug\n")
    #expect(contents.pairs.map(\.id) == ["2", "3"])
    #expect(contents.faults.map(\.kind) == [.textAfterQuote])
    #expect(contents.faults.map(\.line) == [2])
  }

  @Test func tabSeparatedQuotesThatDontFitAreLiteral() throws {
    let contents = try shop.read("id\timage\tspec\n1\ta.png\t\"Old Mill\" mug\n2\tb.png\t\"A \"\"B\"\" mug\"\n")
    #expect(contents.pairs.map(\.spec) == ["\"Old Mill\" mug", "A \"B\" mug"])
    #expect(contents.faults.isEmpty)
  }

  @Test func aRowOfAnotherLengthIsAFault() throws {
    let contents = try shop.read("id,image,spec\n1,a.png,Red mug, small\n2,b.png\n3,c.png,Green mug,,\n,,\n")
    #expect(contents.pairs.map(\.id) == ["3"])
    #expect(contents.faults.map(\.kind) == [.fieldCount(found: 4, expected: 3), .fieldCount(found: 2, expected: 3)])
    #expect(contents.faults.map(\.id) == ["1", "2"])
  }

  @Test func randomFieldsSurviveARoundTrip() throws {
    var random = Seeded(state: 1)
    let alphabet = Array("ab,;\t\"\n\r 赤é'\\|=")
    for round in 0..<60 {
      let delimiter = [",", ";", "\t"][round % 3]
      let fields = (0..<5).map { _ in
        (0..<4).map { _ in
          String((0..<Int.random(in: 1...9, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "a" })
        }
      }
      let rows = fields.enumerated().map { ["r\($0)", "a.png", "Mug"] + $1 }
      let quoted = ([["id", "image", "spec", "w", "x", "y", "z"]] + rows).map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: delimiter)
      }
      let contents = try shop.read(quoted.joined(separator: "\r\n"))
      #expect(contents.faults.isEmpty)
      #expect(contents.pairs.map { contents.columns(of: $0).map(\.value) } == rows, "seed 1, round \(round)")
    }
  }

  @Test func randomBytesNeverCrash() throws {
    var random = Seeded(state: 2)
    let pieces: [[UInt8]] = [
      Array("\"".utf8), Array("\"\"".utf8), Array(",".utf8), Array("\n".utf8), Array("\r".utf8), Array("a.png".utf8),
      [0xFF], [0xC3], [0x82, 0xA0], Array("<b>&amp;".utf8), Array("{\"id\":1}".utf8), [0x1B], Array("\u{202E}".utf8),
    ]
    for round in 0..<300 {
      let headers = ["id,image,spec\n", "Handle;Title;Image Src;Body (HTML)\n", "{\"id\":\"1\"}\n", "", "\u{FEFF}"]
      var bytes = Array(headers[round % headers.count].utf8)
      for _ in 0..<Int.random(in: 0...200, using: &random) {
        bytes +=
          Bool.random(using: &random)
          ? pieces.randomElement(using: &random) ?? [] : [UInt8.random(in: 0...255, using: &random)]
      }
      let url = try shop.write(bytes, to: "random")
      do throws(CatalogError) {
        let contents = try CatalogReader.read(at: url)
        for pair in contents.pairs {
          for attribute in pair.attributes { #expect(attribute.span.upperBound <= pair.spec.unicodeScalars.count) }
        }
        for fault in contents.faults { #expect(!fault.description.unicodeScalars.contains("\u{1B}")) }
      } catch { #expect(!error.description.isEmpty) }
    }
  }

  @Test func hostileQuotesTakeLinearTime() throws {
    // One row as long as the file, broken at its end; mended line by line, it would be read 20,000 times.
    let lines = ["id,image,spec", "1,a.png,\"a"] + Array(repeating: "b\",\"c", count: 20_000) + ["d\"e"]
    let contents = try shop.read(lines.joined(separator: "\n"))
    #expect(contents.faults.last?.kind == .restUnread)
  }
}
