import Claims
import Testing

@Suite(.enabled(if: JapaneseShelf.parser != nil, "wordnet-base, mecab-ipadic-utf8 or edict is not installed"))
struct JapaneseOthersTests {
  private let parser: ClaimParser

  init() throws { parser = try #require(JapaneseShelf.parser) }

  @Test(
    "Other goods that a spec mentions are no claim of these",
    arguments: [
      ("赤いピッチャー 色違い：青、緑", "色違い：青、緑"), ("赤いピッチャー 青と緑もあります", "青と緑もあります"),
      ("赤いピッチャー。他に赤、黄色あり", "他に赤、黄色あり"), ("赤いピッチャー 別色あり", "別色あり"),
      ("赤いピッチャー。青、緑もございます。", "青、緑もございます"),
    ])
  func others(spec: String, phrase: String) {
    #expect(parser.lines(of: spec) == ["赤い:colour", "ピッチャー:kind", "\(phrase):other-"])
  }

  @Test(
    "Colours of the goods themselves stay theirs",
    arguments: [
      ("カラー：赤、青もあり マグカップ", ["赤:colour", "青もあり:other-", "マグカップ:kind"]),
      ("青いマグカップ 蓋もあります", ["青い:colour", "マグカップ:kind", "蓋:part"]), ("赤と青のマグカップ", ["赤:colour", "青:colour", "マグカップ:kind"]),
    ])
  func own(spec: String, claims: [String]) { #expect(parser.lines(of: spec) == claims) }

  @Test("A key that is denied claims the opposite, and packaging is not the goods")
  func keys() {
    #expect(parser.lines(of: "赤いマグ 柄：なし") == ["赤い:colour", "マグ:kind", "柄：なし:pattern!"])
    #expect(parser.lines(of: "赤いマグ\nパッケージ：青い箱") == ["赤い:colour", "マグ:kind", "青い:colour@packaging-"])
  }

  @Test("A number that stands on the goods is print")
  func numbers() {
    #expect(parser.lines(of: "水色の積み木 数字の「5」入り") == ["水色:colour", "積み木:kind", "5:text\""])
  }
}
