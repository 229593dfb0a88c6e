import Foundation
import Matching
import Testing

@Suite struct ColourNamesTests {
  static let shipped: ColourNames? = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appendingPathComponent("Sources/Installation/Resources/models/base-0/colour-names.tsv")
    return (try? String(contentsOf: file, encoding: .utf8)).flatMap { try? ColourNames(tsv: $0) }
  }()

  @Test(arguments: [
    ("navy", ["navy"]), ("Navy Blue", ["navy"]), ("dark gray", ["dark grey"]), ("Off-White", ["off-white"]),
    ("black-brown", ["black", "brown"]), ("white/blue", ["white", "blue"]), ("black and white", ["black", "white"]),
    ("bright red", ["red"]), ("silver-coloured", ["silver"]), ("bogus", []), ("", []), ("light", []),
    ("red bogus", []),
  ])
  func `shop words are read as the colours they name`(term: String, names: [String]) throws {
    #expect(try #require(Self.shipped).names(in: term).map(\.name) == names)
  }

  @Test func `the shipped names use the table's words and cover each of them`() throws {
    let words: Set = [
      "black", "white", "grey", "red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "beige",
    ]
    let names = try #require(Self.shipped).names
    #expect(names.allSatisfy { words.isSuperset(of: $0.plain) })
    #expect(Set(names.filter(\.isPlain).map(\.name)) == words)
  }

  @Test func `a line without a prototype is named in the error`() {
    #expect(throws: EvidenceModelError.malformed(file: "colour-names.tsv", what: "line 2")) {
      try ColourNames(tsv: "# names\nred\t\tred\t45,60\n")
    }
  }
}
