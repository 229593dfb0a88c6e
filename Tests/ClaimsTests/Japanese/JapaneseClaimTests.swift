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
    "The noun that ends a phrase is sold; those on the way to it are its parts, also where no lexicon lists them",
    arguments: [
      ("黒いチューブの付いた聴診器", ["黒いチューブ:colour=black@tube", "聴診器:kind=stethoscope"]),
      ("水色のパネルのラジオ", ["水色のパネル:colour=light blue@panel", "ラジオ:kind=radio"]),
      (
        "黄色い蝶ネクタイを着けた茶色のくまのぬいぐるみ",
        ["黄色い蝶ネクタイ:colour=yellow@bow tie", "茶色:colour=brown", "くまのぬいぐるみ:kind=teddy bear"]
      ),
      ("青いスカーフを巻いたテディベア", ["青いスカーフ:colour=blue@scarf", "テディベア:kind=teddy bear"]),
      ("籐のかごに入った赤いりんご", ["籐のかご:material=rattan@basket", "赤い:colour=red", "りんご:kind=apple"]),
      ("木箱入りの緑の洋梨", ["木箱:material=wood@box", "緑:colour=green", "洋梨:kind=pear"]),
      ("赤い座面の肘掛け付き椅子", ["赤い座面:colour=red@seat", "肘掛け:part=armrest", "椅子:kind=chair"]),
      ("黒い脚を持つ白いテーブル", ["黒い脚:colour=black@legs", "白い:colour=white", "テーブル:kind=table"]),
      (
        "天板が白、脚が黒のテーブル", ["天板が白:colour=white@table top", "脚が黒:colour=black@legs", "テーブル:kind=table"]
      ),
      (
        "白い天板と黒い脚のテーブル", ["白い天板:colour=white@table top", "黒い脚:colour=black@legs", "テーブル:kind=table"]
      ),
      (
        "針が赤く文字盤が白い時計", ["針が赤く:colour=red@watch hands", "文字盤が白い:colour=white@dial", "時計:kind=clock"]
      ),
      ("蓋の閉じた赤い箱", ["蓋の閉じた:state=closed@lid", "赤い:colour=red", "箱:kind=box"]),
      ("赤い果肉のスイカ", ["赤い:colour=red@pulp-", "果肉:part=pulp-", "スイカ:kind=watermelon"]),
      ("赤い紐が目を引く白い箱", ["赤い紐:colour=red@strap", "白い:colour=white", "箱:kind=box"]),
      ("ガラスボディの電気ケトル", ["ガラス:material=glass", "電気ケトル:kind=electric kettle"]),
      (
        "このリュックは黒い本体に赤いストラップが付いています。",
        ["リュック:kind=backpack", "黒い:colour=black", "赤いストラップ:colour=red@strap"]
      ),
      ("かごに入ったオレンジ", ["かご:part=basket", "オレンジ:kind=orange"]),
      ("柄が木製のハンマー", ["柄が木製:material=wood@handle", "ハンマー:kind=hammer"]),
      ("長袖の花柄ワンピース", ["長袖:part=long sleeves", "花柄:pattern=floral", "ワンピース:kind=dress"]),
      ("赤をベースに白いラインの入った靴", ["赤:colour=red", "白いライン:colour=white@stripe detail", "靴:kind=shoes"]),
      ("丸首、半袖のグレーTシャツ", ["丸首:part=round neck", "半袖:part=short sleeves", "グレー:colour=grey", "Tシャツ:kind=t-shirt"]),
      ("刃がステンレスで柄が木のナイフ", ["刃がステンレス:material=stainless steel@blade", "柄が木の:material=wood@handle", "ナイフ:kind=knife"]),
      ("皮が赤い玉ねぎ", ["皮が赤い:colour=red@skin", "玉ねぎ:kind=onion"]),
      ("引き出し二つの木製デスク", ["引き出し二つ:count=2@drawer", "木製:material=wood", "デスク:kind=desk"]),
      (
        "二本の白いラインが入った靴下",
        ["二本:count=2@stripe detail", "白い:colour=white@stripe detail", "ライン:part=stripe detail", "靴下:kind=socks"]
      ),
      ("赤いリボンで結ばれた箱", ["赤いリボン:colour=red@bow", "結ばれた:state=tied", "箱:kind=box"]),
      ("色違いのボタン付きコート", ["ボタン:part=button", "コート:kind=coat"]),
    ])
  func heads(spec: String, claims: [String]) { #expect(read(spec) == claims) }

  @Test(
    "What is missing is a claim of its absence",
    arguments: [
      ("蓋なし 瓶", ["蓋なし:part=lid!", "瓶:kind=bottle"]), ("蓋無しの瓶", ["蓋無し:part=lid!", "瓶:kind=bottle"]),
      ("ハンドルのないカップ", ["ハンドルのない:part=handle!", "カップ:kind=cup"]),
      ("取っ手が付いていません", ["取っ手が付いていません:part=handle!"]),
      ("取っ手も蓋もない鍋", ["取っ手も:part=handle!", "蓋もない:part=lid!", "鍋:kind=pot"]),
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
      ("金縁の皿", ["金縁:colour=gold@trim", "皿:kind=plate"]), ("青りんご", ["青:colour=green", "りんご:kind=apple"]),
      ("青いりんご", ["青い:colour=green", "りんご:kind=apple"]),
      ("鍵穴が黒い南京錠", ["鍵穴が黒い:colour=black@keyhole", "南京錠:kind=padlock"]),
      ("四つ脚の椅子", ["四つ脚:count=4@legs", "椅子:kind=chair"]),
      ("星の形の皿", ["星の形:shape=star-shaped", "皿:kind=plate"]),
      ("レッドスニーカー", ["レッド:colour=red", "スニーカー:kind=trainers"]),
    ])
  func compounds(spec: String, claims: [String]) { #expect(read(spec) == claims) }

  @Test(
    "Words that only look like a claim are none",
    arguments: [
      ("青森県産りんご", ["りんご:kind=apple"]), ("愛媛県産みかん", ["みかん:kind=satsumas"]),
      ("メキシコ産のアボカド", ["メキシコ産:other=made in japan-", "アボカド:kind=avocado"]),
      ("ガーナ産カカオの箱", ["箱:kind=box"]), ("側面に絵のある赤い缶", ["赤い:colour=red", "缶:kind=can"]),
      ("赤ちゃん用スプーン", ["赤ちゃん用:other=for babies-", "スプーン:kind=spoon"]),
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

  @Test(
    "What may be done with the goods, what comes with them and what they don't need are phrases that no photo settles",
    arguments: [
      ("電子レンジ不可 マグカップ", ["電子レンジ不可:other=電子レンジ不可-", "マグカップ:kind=mug"]),
      ("マグカップ 食洗機NG", ["マグカップ:kind=mug", "食洗機NG:other=食洗機NG-"]),
      ("直火・オーブン使用可の土鍋", ["直火・オーブン使用可:other=直火・オーブン使用可-", "土鍋:kind=pot"]),
      ("マグカップ。電子レンジにはご使用いただけません", ["マグカップ:kind=mug", "電子レンジにはご使用いただけません:other=電子レンジにはご使用いただけません-"]),
      ("蓋は付属しません マグカップ", ["蓋は付属しません:other=蓋は付属しません-", "マグカップ:kind=mug"]),
      ("ソーサー別売りのカップ", ["ソーサー別売り:other=sold separately-", "カップ:kind=cup"]),
      ("電池不要の置き時計", ["電池不要:other=電池不要-", "置き時計:kind=clock"]),
      ("ギフトボックス入りの赤いマグ", ["ギフトボックス入り:other=gift wrapping available-", "赤い:colour=red", "マグ:kind=mug"]),
      ("UVカットの日傘", ["UVカット:other=UVカット-", "日傘:kind=umbrella"]),
      ("3歳以上のおもちゃ", ["3歳以上:size=3 year-", "おもちゃ:kind=toy"]),
      ("中古 カメラ 箱なし", ["中古:state=used-", "カメラ:kind=camera", "箱なし:other=箱なし-"]),
    ])
  func settled(spec: String, claims: [String]) { #expect(read(spec) == claims) }

  @Test(
    "Names of firms, makers, lines and places claim nothing and own nothing",
    arguments: [
      ("㈱山田製作所 赤いマグカップ", ["赤い:colour=red", "マグカップ:kind=mug"]),
      ("株式会社サクラ 白い皿", ["白い:colour=white", "皿:kind=plate"]),
      ("京都の赤いカップ", ["赤い:colour=red", "カップ:kind=cup"]),
      ("丸いヴィットショーのテーブル", ["丸い:shape=round", "テーブル:kind=table"]),
      ("アート・ゴダームの青い皿", ["青い:colour=blue", "皿:kind=plate"]),
      ("①ヘリオス ②青いシャツ", ["青い:colour=blue", "シャツ:kind=shirt"]),
      ("写真の赤いカップ", ["赤い:colour=red", "カップ:kind=cup"]), ("※写真はイメージです。マグカップ", ["マグカップ:kind=mug"]),
    ])
  func makers(spec: String, claims: [String]) { #expect(read(spec) == claims) }

  @Test(
    "What is denied is not claimed",
    arguments: [
      ("赤以外のマグカップ", ["マグカップ:kind=mug"]), ("これは赤ではありません。青いマグカップ", ["青い:colour=blue", "マグカップ:kind=mug"]),
      ("木から作られたスプーン", ["木:material=wood", "スプーン:kind=spoon"]),
    ])
  func denials(spec: String, claims: [String]) { #expect(read(spec) == claims) }

  @Test(
    "A clause that ends in a comma leads to the noun after it as well",
    arguments: [
      (
        "2枚の扉と2段の引き出しを備えた、白いタンス",
        ["2枚の扉:count=2@door", "2段の引き出し:count=2@drawer", "白い:colour=white", "タンス:kind=chest of drawers"]
      ),
      (
        "四角い銀色のケースに黒いベルトを合わせた、腕時計",
        ["四角い:shape=square@case", "銀色のケース:colour=silver@case", "黒いベルト:colour=black@strap", "腕時計:kind=watch"]
      ),
      ("黒い籠に盛り付けた赤いざくろを6個ご用意しました", ["黒い籠:colour=black@basket", "赤い:colour=red", "ざくろ:kind=pomegranate", "6個:count=6"]),
    ])
  func clauses(spec: String, claims: [String]) { #expect(read(spec) == claims) }

  @Test(
    "What follows a part at the end of a phrase is said of it",
    arguments: [
      ("机 脚ブラック", ["机:kind=desk", "脚ブラック:colour=black@legs"]),
      ("スウェット、裾リブ", ["スウェット:kind=sweatshirt", "裾リブ:pattern=ribbed@hem"]),
      ("裾のリブが愛らしいパンツ", ["裾のリブ:pattern=ribbed@hem", "パンツ:kind=trousers"]),
      ("内側が白いマグカップ", ["白い:colour=white", "マグカップ:kind=mug"]),
      ("赤い牛の絵の白い箱", ["赤い牛の絵:colour=red@print", "白い:colour=white", "箱:kind=box"]),
    ])
  func traits(spec: String, claims: [String]) { #expect(read(spec) == claims) }

  @Test(
    "Words mean what they do beside the goods",
    arguments: [
      ("黒いベルトの腕時計", ["黒いベルト:colour=black@strap", "腕時計:kind=watch"]),
      ("黄色い皮のメロン", ["黄色い皮:colour=yellow@skin", "メロン:kind=melon"]),
      ("ベージュのニット", ["ベージュ:colour=beige", "ニット:kind=jumper"]),
      ("サテン調のカチューシャ", ["サテン調:material=satin", "カチューシャ:kind=hairband"]),
      ("紙パック入りヨーグルト", ["紙パック入りヨーグルト:kind=yoghurt carton"]), ("トラックのおもちゃ", ["トラックのおもちゃ:kind=toy truck"]),
      ("マガジンファイル", ["マガジンファイル:kind=magazine file"]), ("深い緑の皿", ["深い緑:colour=dark green", "皿:kind=plate"]),
      ("紺白の皿", ["紺:colour=navy", "白:colour=white", "皿:kind=plate"]), ("青緑の皿", ["青緑:colour=teal", "皿:kind=plate"]),
      ("牛乳1パック", ["牛乳:kind=milk"]), ("五百ミリリットルの瓶", ["五百ミリリットル:size=500 ml-", "瓶:kind=bottle"]),
      ("LEDデスクライト", ["LEDデスクライト:kind=table lamp"]),
    ])
  func senses(spec: String, claims: [String]) { #expect(read(spec) == claims) }

  @Test(
    "Keys that no lexicon has end the value before them, and a value ends where its facet does",
    arguments: [
      (
        "品名：棚／色：レッド／サイズ：39cm／シリーズ：ブリムネス／仕様：ガラス扉",
        ["棚:kind=shelving unit", "レッド:colour=red", "39cm:size=39 cm-", "ブリムネス:text=ブリムネス?", "ガラス扉:part=glass door"]
      ),
      ("ブランド：Techone、掛け布団、グリーン", ["Techone:text=techone?", "掛け布団:kind=quilt", "グリーン:colour=green"]),
      ("品目＝傘 色＝茶", ["傘:kind=umbrella", "茶:colour=brown"]),
    ])
  func headings(spec: String, claims: [String]) { #expect(read(spec) == claims) }

  @Test(
    "What is drawn or embroidered on goods is none of them, and its colour is the drawing's",
    arguments: [
      ("桜の花が描かれた湯呑み", ["花が描かれ:pattern=floral", "湯呑み:kind=cup"]),
      ("青い鳥が描かれた白い皿", ["青い鳥が描かれ:colour=blue@print", "白い:colour=white", "皿:kind=plate"]),
      ("ピンクのハートがプリントされた白いマグ", ["ピンクのハートがプリント:colour=pink@print", "白い:colour=white", "マグ:kind=mug"]),
      ("鷲の刺繍が入った黒いジャンパー", ["刺繍:pattern=embroidered", "黒い:colour=black", "ジャンパー:kind=jacket"]),
      ("白文字loveプリント Tシャツ", ["白文字:colour=white@print", "プリント:pattern=patterned", "Tシャツ:kind=t-shirt"]),
    ])
  func drawings(spec: String, claims: [String]) { #expect(read(spec) == claims) }

  @Test(
    "A word that Japanese has for one thing is not another that English calls alike",
    arguments: [
      ("銅色のマグ", ["銅色:colour=copper", "マグ:kind=mug"]), ("銅のマグ", ["銅:material=copper", "マグ:kind=mug"]),
      ("コーヒー色のマグ", ["コーヒー色:colour=coffee", "マグ:kind=mug"]), ("赤い鐘", ["赤い:colour=red", "鐘:kind=bell"]),
      ("石のコースター", ["石:material=stone", "コースター:kind=coaster"]), ("机 赤", ["机:kind=desk", "赤:colour=red"]),
    ])
  func homonyms(spec: String, claims: [String]) { #expect(read(spec) == claims) }

  @Test(
    "What goods are for, how much of another thing they hold, and where a trait is leave them their own attributes",
    arguments: [
      ("紺色の作業用エプロン", ["紺色:colour=navy", "エプロン:kind=apron"]),
      ("星柄の子ども用布団カバー", ["星柄:pattern=star print", "子ども用:other=kids-", "布団カバー:kind=quilt cover"]),
      ("赤いりんごが3個入ったかご", ["赤いりんご:colour=red@apple", "かご:kind=basket"]), ("2枚用フォトフレーム", ["フォトフレーム:kind=frame"]),
      ("弦が6本の茶色いギター", ["茶色い:colour=brown", "ギター:kind=guitar"]),
      ("セーター。ポケットが左右に2つあります", ["セーター:kind=jumper", "ポケットが左右に2つ:count=2@pocket"]),
      ("箱から出しただけです。マグカップ、白", ["マグカップ:kind=mug", "白:colour=white"]), ("3色のカップ", ["カップ:kind=cup"]),
      ("赤い箱で丸型です", ["赤い:colour=red", "箱:kind=box", "丸型:shape=round"]),
      ("机 脚カラー：黒 取っ手：白", ["机:kind=desk", "脚カラー：黒:colour=black@legs", "取っ手：白:colour=white@handle"]),
      ("上段がピンク、下段が白の弁当箱", ["ピンク:colour=pink", "白:colour=white", "弁当箱:kind=lunch box"]),
      (
        "スニーカー。側面に黒い3本ライン", ["スニーカー:kind=trainers", "黒い:colour=black@stripe detail", "3本ライン:count=3@stripe detail"]
      ),
      ("花瓶に黄色いチューリップが生けてあります", ["花瓶:kind=vase", "黄色いチューリップ:colour=yellow@tulip"]),
    ])
  func others(spec: String, claims: [String]) { #expect(read(spec) == claims) }

  @Test("Half-width katakana without spaces are cut by the lexicon")
  func halfWidthRuns() {
    #expect(read("ｱｶｲﾏｸﾞｶｯﾌﾟ") == ["ｱｶｲ:colour=red", "ﾏｸﾞｶｯﾌﾟ:kind=mug"])
    #expect(read("ｷｲﾛｲｶｻ") == ["ｷｲﾛｲ:colour=yellow", "ｶｻ:kind=umbrella"])
  }

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
