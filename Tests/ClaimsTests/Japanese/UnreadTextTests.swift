import Claims
import Testing

@Suite(.enabled(if: JapaneseShelf.parser != nil, "wordnet-base, mecab-ipadic-utf8 or edict is not installed"))
struct UnreadTextTests {
  private let parser: ClaimParser

  init() throws { parser = try #require(JapaneseShelf.parser) }

  @Test(
    "A language that is not read gives one phrase that is never checked, with the reason",
    arguments: [
      ("빨간 머그컵", "Korean is not read"), ("Красная кружка", "Cyrillic script is not read"),
      ("红色马克杯", "Chinese is not read"), ("แก้วสีแดง", "Thai is not read"), ("كوب أحمر", "Arabic script is not read"),
      ("κόκκινη κούπα", "Greek is not read"), ("लाल मग", "a script of India is not read"),
    ])
  func foreign(spec: String, reason: String) throws {
    let claims = parser.claims(in: spec)
    let claim = try #require(claims.first)
    #expect(claims.count == 1)
    #expect(claim.text == spec)
    #expect(claim.facet == .other)
    #expect(claim.observability == .unknown)
    #expect(claim.reason == reason)
  }

  @Test(
    "Other languages in Latin letters are told by their small words, a line at a time",
    arguments: [
      ("Rote Keramiktasse mit Henkel", "German"), ("Chaise en bois avec coussin orange", "French"),
      ("Bolso negro de piel para mujer", "Spanish"), ("Tazza rossa in ceramica con manico", "Italian"),
      ("Rode mok van keramiek", "Dutch"), ("Röd mugg i keramik med handtag", "Swedish"),
    ])
  func latin(spec: String, language: String) {
    let claims = parser.claims(in: spec + "\nred mug")
    #expect(claims.map(\.text) == [spec, "red", "mug"])
    #expect(claims.first?.reason == "\(language) is not read")
  }

  @Test(
    "Names and loanwords make no line another language's",
    arguments: [
      "Eau de toilette for men", "Café au lait bowl", "Van Gogh mug", "La Redoute dress with belt", "Papier-mâché box",
    ])
  func loanwords(spec: String) { #expect(parser.claims(in: spec).allSatisfy { $0.reason == nil }) }

  @Test("What stands beside it is read")
  func beside() {
    let claims = parser.claims(in: "빨간 머그컵, 赤い傘 with wooden handle")
    #expect(claims.map(\.text) == ["빨간 머그컵", "赤い", "傘", "wooden handle"])
    #expect(claims.map { $0.reason != nil } == [true, false, false, false])
  }

  @Test("Ideographs alone are Japanese unless Japan writes them otherwise")
  func ideographs() {
    #expect(parser.claims(in: "赤色木製椅子").map(\.term) == ["red", "wood", "chair"])
    #expect(parser.claims(in: "紅色陶瓷杯").map(\.reason) == ["Chinese is not read"])
  }

  @Test("Without its dictionaries Japanese is not read, and English is")
  func missing() throws {
    let lexicons = try #require(Shelf.lexicons)
    let parser = ClaimParser(
      lexicons: lexicons, wordNet: try #require(Shelf.wordNet),
      japanese: { throw JapaneseError.missing(file: "/nope", package: "edict") })
    let claims = parser.claims(in: "red mug 赤いマグカップ")
    #expect(claims.map(\.text) == ["red", "mug", "赤いマグカップ"])
    #expect(claims.last?.reason == "Japanese is not read: /nope is not there; sudo apt-get install edict")
    #expect(claims.last?.observability == .unknown)
  }
}
