import Claims
import Testing

@Suite(.enabled(if: Shelf.parser != nil, "wordnet-base is not installed"))
struct JapaneseLexiconTests {
  @Test("Every English sense is a term of the English lexicon, a shade of one, or a noun of WordNet")
  func senses() throws {
    let lexicon = try JapaneseLexicon(files: JapaneseShelf.lexiconFiles)
    let parser = try #require(Shelf.parser)
    let wordNet = try #require(Shelf.wordNet)
    for (term, facet) in lexicon.terms {
      let isTerm = parser.lexicons.entry(term, facet: facet) != nil
      let isShade = facet == .colour && parser.claims(in: term + " mug").first?.term == term
      let isNoun = facet == .kind && !wordNet.senses(of: term).isEmpty
      #expect(isTerm || isShade || isNoun, "\(term) (\(facet))")
    }
  }

  @Test("A line that cannot be read is named")
  func faults() {
    var files = JapaneseShelf.lexiconFiles
    files["words.ja.tsv"] = "name\trole\n付き\tbeside\n"
    #expect(
      throws: LexiconError.malformed(file: "words.ja.tsv", line: 2, reason: "\"beside\" is no role of a word")
    ) { try JapaneseLexicon(files: files) }
    files["units.ja.tsv"] = nil
    #expect(throws: LexiconError.missing(file: "units.ja.tsv")) { try JapaneseLexicon(files: files) }
  }

  @Test(
    "Terms have Japanese names", .enabled(if: JapaneseShelf.japanese != nil),
    arguments: [
      ("blue", Facet.colour, "青"), ("navy", .colour, "紺"), ("plain", .pattern, "無地"), ("no handle", .part, "取っ手なし"),
      ("mug", .kind, "マグカップ"), ("walrus", .kind, "セイウチ"), ("3", .count, ""), ("hello", .text, ""),
    ])
  func names(term: String, facet: Facet, name: String) throws {
    #expect((try #require(JapaneseShelf.japanese).name(of: term, facet: facet) ?? "") == name)
  }
}
