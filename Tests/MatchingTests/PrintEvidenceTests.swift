import Claims
import Features
import Matching
import Testing

@Suite struct PrintEvidenceTests {
  static let brands = CatalogContext(
    photos: [], claims: ["Arla", "Alpro", "Oatly", "Blå Gås"].map { [Samples.claim($0, .text)] })
  let matcher = EvidenceMatcher(
    model: EvidenceMatcherTests.model, classes: KindEvidenceTests.classes, taxonomy: .flat, catalog: brands)

  func line(_ text: String, _ confidence: Float = 0.98, foreground: Float = 1, y: Float = 0.5) -> PrintedLine {
    PrintedLine(
      text: text, confidence: confidence, rectangle: Region(x0: 0.4, y0: y, x1: 0.6, y1: y + 0.1),
      foreground: foreground)
  }

  func ratings(_ term: String, _ lines: [PrintedLine]?) -> Ratings? {
    let input = PairInput(
      claims: [Samples.claim(term, .text)], photo: Samples.photo(left: Samples.red), print: lines,
      text: TextVectors())
    return matcher.examine(input).first?.ratings["text.print"]
  }

  @Test func `a printed word supports, inside a longer line and with a slip of the reader`() throws {
    for text in ["Arla", "ARLA KO", "MjolkArlaEko", "Oatiy!"] {
      let claim = text.hasPrefix("Oat") ? "Oatly" : "Arla"
      #expect(try #require(self.ratings(claim, [line(text)])).margin > 2)
    }
    #expect(try #require(self.ratings("Blå Gås", [line("BLA GAS")])).margin > 2)
  }

  @Test func `another brand read clearly contradicts`() throws {
    let ratings = try #require(self.ratings("Arla", [line("ALPRO")]))
    #expect(ratings.margin < -2)
    #expect(ratings.rivals.first?.term == "Alpro")
  }

  @Test func `what was not read is not checked`() {
    #expect(ratings("Arla", nil) == nil)
    #expect(ratings("Arla", []) == nil)
    #expect(ratings("Arla", [line("Best before 2026")]) == nil)
  }

  @Test func `a rival read badly says nothing, one on the neighbouring pack less`() throws {
    #expect(ratings("Arla", [line("Albxo", 0.6)]) == nil)
    let own = try #require(ratings("Arla", [line("Alpro")])).margin
    #expect(try #require(ratings("Arla", [line("Alpro", foreground: 0)])).margin > own + 1)
  }

  func printed(_ term: String, _ lines: [PrintedLine], beside others: [Claim] = []) -> Examination? {
    let input = PairInput(
      claims: [Samples.claim(term, .text, isPrinted: true)] + others, photo: Samples.photo(left: Samples.red),
      print: lines, text: TextVectors())
    return matcher.examine(input).first
  }

  @Test func `other words on the product deny those that the spec has printed on it`() throws {
    let ratings = try #require(printed("SUGAR", [line("SALT")])?.ratings["text.print"])
    #expect(ratings.margin < -2)
    #expect(ratings.rivals.map(\.term) == ["SALT"])
    let lines = [line("KEEP", y: 0.2), line("CALM", y: 0.4), line("KEEP", y: 0.6)]
    #expect(try #require(printed("SUGAR", lines)?.ratings["text.print"]).rivals.map(\.term) == ["KEEP CALM"])
    #expect(try #require(printed("SUGAR", [line("SUGAR")])?.ratings["text.print"]).margin > 2)
    #expect(self.ratings("SUGAR", [line("SALT")]) == nil, "a name that the spec only mentions need not be printed")
  }

  @Test func `words read in doubt, elsewhere, in plenty or named by the spec deny nothing`() {
    let plenty = ["SALT", "Best before", "Keep dry", "Net weight"].map { line($0) }
    for lines in [[], [line("SALT", 0.7)], [line("SALT", foreground: 0.2)], [line("S4")], plenty] {
      #expect(printed("PEPPER", lines)?.ratings["text.print"] == nil)
    }
    let brand = Samples.claim("Casa Lima", .other, at: 20, observability: .unknown)
    #expect(printed("PEPPER", [line("CASA LIMA")], beside: [brand])?.ratings["text.print"] == nil)
    #expect(printed("PEPPER", [line("PEP")])?.ratings["text.print"] == nil, "cut off")
    #expect(printed("STRAWBERRY", [line("STRAWBXXXX")])?.ratings["text.print"] == nil, "half read")
  }

  @Test func `numbers are read as whole tokens`() throws {
    for (term, text) in [
      ("3", "3"), ("3", "NO 3"), ("2 KG", "2 KG"), ("2 KG", "2KG"), ("F-1", "F1"), ("2024", "EST. 2024"),
    ] {
      #expect(try #require(printed(term, [line(text)])?.ratings["text.print"], "\(term)").margin > 2, "\(text)")
    }
    for (term, text) in [("3", "13"), ("2 KG", "12 KG"), ("2 KG", "2.5 KG"), ("2024", "2023")] {
      #expect((printed(term, [line(text)])?.ratings["text.print"]?.margin ?? -1) < 0, "\(text)")
    }
  }

  @Test func `a name may stand on several lines`() throws {
    #expect(try #require(ratings("Blå Gås", [line("BLÅ", y: 0.3), line("GÅS", y: 0.5)])).margin > 2)
    #expect(try #require(ratings("Arla", [line("BLÅ", y: 0.3), line("GÅS", y: 0.5)])).margin < -2)
  }

  @Test func `brands compete with brands and flavours with flavours`() throws {
    let specs = [("Arla", "vanilj"), ("Arla", "jordgubb"), ("Alpro", "vanilj"), ("Alpro", "jordgubb")]
    let matcher = EvidenceMatcher(
      model: EvidenceMatcherTests.model, classes: KindEvidenceTests.classes, taxonomy: .flat,
      catalog: CatalogContext(
        photos: [], claims: specs.map { [Samples.claim($0.0, .text), Samples.claim($0.1, .text, at: 6)] }))
    let input = PairInput(
      claims: [Samples.claim("Arla", .text), Samples.claim("jordgubb", .text, at: 6)],
      photo: Samples.photo(left: Samples.red), print: [line("Alpro")], text: TextVectors())
    let examined = matcher.examine(input)
    #expect(try #require(examined[0].ratings["text.print"]).rivals.map(\.term) == ["Alpro"])
    #expect(examined[1].ratings.isEmpty)
  }

  @Test func `a claim that is read is not contradicted by its neighbour`() throws {
    #expect(try #require(self.ratings("Arla", [line("Arla"), line("Alpro", 0.9)])).margin >= 0)
  }

  @Test func `kana keep their marks, Latin letters lose them`() throws {
    let matcher = EvidenceMatcher(
      model: EvidenceMatcherTests.model, classes: KindEvidenceTests.classes, taxonomy: .flat,
      catalog: CatalogContext(photos: [], claims: [[Samples.claim("ガラス瓶", .text)], [Samples.claim("カラス瓶", .text)]]))
    func margin(_ printed: String) throws -> Double {
      let input = PairInput(
        claims: [Samples.claim("ガラス瓶", .text)], photo: Samples.photo(left: Samples.red), print: [line(printed)],
        text: TextVectors())
      return try #require(matcher.examine(input).first?.ratings["text.print"]).margin
    }
    #expect(try margin("ガラス瓶") > margin("カラス瓶"))
  }
}
