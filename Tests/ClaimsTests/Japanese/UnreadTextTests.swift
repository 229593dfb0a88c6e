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

  @Test("What stands beside it is read")
  func beside() {
    let claims = parser.claims(in: "빨간 머그컵, red mug, 赤い傘")
    #expect(claims.map(\.text) == ["빨간 머그컵", "red", "mug", "赤い", "傘"])
    #expect(claims.map { $0.reason != nil } == [true, false, false, false, false])
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
