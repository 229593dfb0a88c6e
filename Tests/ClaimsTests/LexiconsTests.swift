import Claims
import Testing

struct LexiconsTests {
  @Test("The lexicons that ship load and are as generous as promised")
  func shippedLexicons() throws {
    let lexicons = try Lexicons(files: Shelf.lexiconFiles)
    func names(_ facet: Facet) -> Int { lexicons.entries(of: facet).reduce(0) { $0 + 1 + $1.aliases.count } }
    #expect(names(.colour) >= 150)
    #expect(names(.material) >= 150)
    #expect(names(.pattern) >= 60)
    #expect(names(.part) >= 200)
    #expect(names(.shape) >= 60)
    #expect(names(.state) >= 80)
    #expect(names(.kind) >= 1000)
  }

  @Test("Families, neighbours and substitutes name terms that exist")
  func references() throws {
    let lexicons = try Lexicons(files: Shelf.lexiconFiles)
    for entry in lexicons.entries where entry.facet == .colour {
      for family in entry.families + entry.near where family != "transparent" && family != "multicolour" {
        #expect(lexicons.basicColours.contains { $0.term == family }, "\(entry.term): \(family)")
      }
    }
    for facet in [Facet.material, .pattern] {
      for entry in lexicons.entries(of: facet) {
        for family in entry.families {
          #expect(lexicons.entry(family, facet: facet) != nil, "\(facet) \(entry.term): \(family)")
        }
      }
    }
  }

  @Test("A broken line is named by file and line")
  func brokenLine() {
    var files = Shelf.lexiconFiles
    files["colours.tsv"] = "# comment\nname\talso\tis\tnear\nred\t\tred\t\tone too many\n"
    #expect(throws: LexiconError.malformed(file: "colours.tsv", line: 3, reason: "5 fields where the header names 4")) {
      try Lexicons(files: files)
    }
    files["colours.tsv"] = "name\tcolor\n"
    #expect(throws: LexiconError.malformed(file: "colours.tsv", line: 1, reason: "unknown column \"color\"")) {
      try Lexicons(files: files)
    }
    files["colours.tsv"] = nil
    #expect(throws: LexiconError.missing(file: "colours.tsv")) { try Lexicons(files: files) }
  }

  @Test(
    "Related terms are never set against each other",
    arguments: [
      ("leather", "faux leather"), ("wood", "oak"), ("glass", "crystal"), ("cotton", "jersey"),
    ])
  func relatedMaterials(one: String, other: String) throws {
    let lexicons = try #require(Shelf.lexicons)
    #expect(lexicons.areRelated(one, other, facet: .material))
    #expect(lexicons.areRelated(other, one, facet: .material))
    #expect(!lexicons.areRelated(one, "brass", facet: .material))
  }
}
