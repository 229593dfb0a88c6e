import Claims
import Testing

@Suite(.enabled(if: JapaneseShelf.parser != nil, "wordnet-base, mecab-ipadic-utf8 or edict is not installed"))
struct JapaneseClaimTests {
  private let parser: ClaimParser

  init() throws { parser = try #require(JapaneseShelf.parser) }

  /// "取っ手が赤い:colour=red@handle", "4枚:count=4", "蓋なし:part=lid!", "HELLO:text=hello\"", a final "-" for never and
  /// "?" for unknown.
  private func read(_ spec: String, hints: [SpecHint] = []) -> [String] {
    parser.claims(in: spec, hints: hints).map { claim in
      var text = "\(claim.text):\(claim.facet.rawValue)=\(claim.term)"
      if let subject = claim.subject { text += "@\(subject)" }
      if claim.isNegated { text += "!" }
      if claim.isPrinted { text += "\"" }
      switch claim.observability {
      case .visible: break
      case .never: text += "-"
      case .unknown: text += "?"
      }
      return text
    }
  }

  @Test(
    "Claims have English terms and Japanese words",
    arguments: [
      (
        "赤いマグカップ 350ml 食洗機対応",
        ["赤い:colour=red", "マグカップ:kind=mug", "350ml:size=350 ml-", "食洗機対応:other=dishwasher safe-"]
      ),
      ("木製の四角い箱", ["木製:material=wood", "四角い:shape=square", "箱:kind=box"]),
      ("水色の長靴", ["水色:colour=light blue", "長靴:kind=rain boots"]),
      ("紺色のコットントートバッグ", ["紺色:colour=navy", "コットン:material=cotton-", "トートバッグ:kind=tote bag"]),
      ("閉じた黒い傘", ["閉じた:state=closed", "黒い:colour=black", "傘:kind=umbrella"]),
      ("赤と白のストライプのエプロン", ["赤:colour=red", "白:colour=white", "ストライプ:pattern=striped", "エプロン:kind=apron"]),
      ("スニーカー ホワイト 27cm", ["スニーカー:kind=trainers", "ホワイト:colour=white", "27cm:size=27 cm-"]),
      ("深緑のマグ", ["深緑:colour=dark green", "マグ:kind=mug"]),
      ("ボーダーTシャツ", ["ボーダー:pattern=striped", "Tシャツ:kind=t-shirt"]),
    ])
  func attributes(spec: String, claims: [String]) { #expect(read(spec) == claims) }

  @Test(
    "Parts carry what is said of them, before or after them",
    arguments: [
      ("白い取っ手の青いマグカップ", ["白い取っ手:colour=white@handle", "青い:colour=blue", "マグカップ:kind=mug"]),
      ("取っ手が赤い黒のマグカップ", ["取っ手が赤い:colour=red@handle", "黒:colour=black", "マグカップ:kind=mug"]),
      ("青い蓋の付いた瓶", ["青い蓋:colour=blue@lid", "瓶:kind=bottle"]),
      ("丸いテーブル 脚はスチール", ["丸い:shape=round", "テーブル:kind=table", "脚はスチール:material=steel@legs"]),
      ("マグカップ 茶色 赤いリボン付き", ["マグカップ:kind=mug", "茶色:colour=brown", "赤いリボン:colour=red@bow"]),
      ("取っ手が2つ付いた鍋", ["取っ手が2つ:count=2@handle", "鍋:kind=pot"]),
      ("二つの取っ手が付いた白いカップ", ["二つの取っ手:count=2@handle", "白い:colour=white", "カップ:kind=cup"]),
      ("リュック ポケット３つ", ["リュック:kind=backpack", "ポケット３つ:count=3@pocket"]),
      ("金づち 木の柄", ["金づち:kind=hammer", "木の柄:material=wood@handle"]),
      ("取っ手の色は赤のやかん", ["取っ手の色は赤:colour=red@handle", "やかん:kind=kettle"]),
      ("頭の丸い金づち", ["金づち:kind=hammer"]),
    ])
  func parts(spec: String, claims: [String]) { #expect(read(spec) == claims) }

  @Test(
    "What is missing is a claim of its absence",
    arguments: [
      ("蓋なし 瓶", ["蓋なし:part=lid!", "瓶:kind=bottle"]), ("蓋無しの瓶", ["蓋無し:part=lid!", "瓶:kind=bottle"]),
      ("ハンドルのないカップ", ["ハンドルのない:part=handle!", "カップ:kind=cup"]),
      ("取っ手が付いていません", ["取っ手が付いていません:part=handle!"]),
    ])
  func absence(spec: String, claims: [String]) { #expect(read(spec) == claims) }

  @Test(
    "Counters count",
    arguments: [
      ("丸皿 4枚セット", ["丸皿:kind=plate", "4枚セット:count=4"]), ("箸 五膳組", ["箸:kind=chopsticks", "五膳組:count=5"]),
      ("りんご 3個入り", ["りんご:kind=apple", "3個入り:count=3"]), ("2個セット ワイングラス", ["2個セット:count=2", "ワイングラス:kind=wine glass"]),
      ("グラス６個", ["グラス:kind=glass", "６個:count=6"]), ("靴下 3足組", ["靴下:kind=socks"]),
      ("3人用テント", ["3人用:size=3 person-", "テント:kind=tent"]),
    ])
  func counts(spec: String, claims: [String]) { #expect(read(spec) == claims) }

  @Test(
    "Compounds are split where their words are known",
    arguments: [
      ("ステンレスマグ", ["ステンレス:material=stainless steel", "マグ:kind=mug"]),
      ("ガラス瓶", ["ガラス:material=glass", "瓶:kind=bottle"]),
      ("オレンジジュース", ["オレンジジュース:kind=orange juice"]),
      ("レッドスニーカー", ["レッド:colour=red", "スニーカー:kind=trainers"]),
    ])
  func compounds(spec: String, claims: [String]) { #expect(read(spec) == claims) }

  @Test(
    "Words that only look like a claim are none",
    arguments: [
      ("青森県産りんご", ["りんご:kind=apple"]), ("赤ちゃん用スプーン", ["赤ちゃん用:other=for babies-", "スプーン:kind=spoon"]),
      ("レザー風の財布", ["財布:kind=wallet"]), ("電球型キャンドル", ["キャンドル:kind=candle"]),
      ("赤くない傘", ["傘:kind=umbrella"]), ("コーヒーを楽しむマグカップ", ["マグカップ:kind=mug"]),
    ])
  func names(spec: String, claims: [String]) { #expect(read(spec) == claims) }

  @Test(
    "Print is told by its quotation marks and by the words after it",
    arguments: [
      ("「HELLO」と書かれた白いマグ", ["HELLO:text=hello\"", "白い:colour=white", "マグ:kind=mug"]),
      ("マグカップ COFFEEの文字入り", ["マグカップ:kind=mug", "COFFEE:text=coffee\""]),
    ])
  func print(spec: String, claims: [String]) { #expect(read(spec) == claims) }

  @Test(
    "Keys name their values",
    arguments: [
      ("傘\nカラー：ブラック\n素材：竹", ["傘:kind=umbrella", "ブラック:colour=black", "竹:material=bamboo"]),
      ("傘【カラー】赤【サイズ】60cm", ["傘:kind=umbrella", "赤:colour=red", "60cm:size=60 cm-"]),
      ("フライパンです。色は黒、直径約26cm。", ["フライパン:kind=pan", "黒:colour=black", "直径約26cm:size=size 26 cm-"]),
      ("■ティーポット ■カラー/レッド", ["ティーポット:kind=teapot", "レッド:colour=red"]),
    ])
  func keys(spec: String, claims: [String]) { #expect(read(spec) == claims) }

  @Test("Half-width katakana and full-width digits are read, their spans count the spec's own scalars")
  func widths() throws {
    let spec = "ｶﾞﾗｽのｺｯﾌﾟ ３５０㎖"
    #expect(read(spec) == ["ｶﾞﾗｽ:material=glass", "ｺｯﾌﾟ:kind=cup", "３５０㎖:size=350 ml-"])
    let scalars = Array(spec.unicodeScalars)
    for claim in parser.claims(in: spec) {
      #expect(String(String.UnicodeScalarView(scalars[claim.span.start..<claim.span.end])) == claim.text)
    }
  }

  @Test("A column's value is read as what its name says")
  func hints() {
    let spec = "傘\nカラー: ﾌﾞﾙｰ"
    #expect(
      read(spec, hints: [SpecHint(span: Span(start: 7, end: 11), facet: .colour)]) == [
        "傘:kind=umbrella", "ﾌﾞﾙｰ:colour=blue",
      ])
  }

  @Test("Circled numbers number a list and count nothing")
  func circledNumbers() { #expect(read("①マグカップ ②蓋") == ["マグカップ:kind=mug", "蓋:part=lid"]) }

  @Test("Claims carry the senses and alternatives of their English terms")
  func alternatives() throws {
    let japanese = try #require(parser.claims(in: "赤いマグカップ").last)
    let english = try #require(parser.claims(in: "red mug").last)
    #expect(japanese.senses == english.senses)
    #expect(japanese.alternatives == english.alternatives)
  }

  @Test("English beside Japanese is read as English")
  func mixed() {
    #expect(
      read("NORDVIK ceramic mug 赤い蓋付き") == [
        "NORDVIK:other=nordvik?", "ceramic:material=ceramic", "mug:kind=mug", "赤い蓋:colour=red@lid",
      ])
  }
}
