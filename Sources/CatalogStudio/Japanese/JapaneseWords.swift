import Claims

/// Japanese for what the studio's specs say, written for it and not taken from the parser's lexicons, which it tests.
enum JapaneseWords {
  struct Word: Sendable, Hashable {
    /// Standing alone: 赤.
    let noun: String
    /// Before a noun, where that is not "noun + の": 赤い.
    var attribute: String?
    var isBrand = false
    /// "蓋なし", which takes no 付き after it.
    var isWhole = false
  }

  /// - Parameter text: a phrase of a written spec, in whatever letters.
  static func word(_ text: String, facet: Facet) -> Word? {
    let term = text.lowercased()
    switch facet {
    case .text: return Word(noun: text)
    case .count:
      return term.split(separator: " ").last.flatMap { Int($0) }.map { Word(noun: "\($0)個セット") }
    case .kind: return kinds[singular(term)].map { Word(noun: $0) }
    case .part: return part(term)
    case .colour: return word(colours[term])
    case .material: return word(materials[term])
    case .pattern: return word(patterns[term])
    case .state: return word(states[term])
    case .shape: return word(shapes[term])
    case .size, .other:
      if Vocabulary.brands.contains(where: { $0.lowercased() == term }) { return Word(noun: text, isBrand: true) }
      return word(hearsay[term]) ?? measure(term)
    }
  }

  /// "赤/赤い": alone, and before a noun.
  private static func word(_ forms: String?) -> Word? {
    guard let halves = forms?.split(separator: "/"), let noun = halves.first else { return nil }
    return Word(noun: String(noun), attribute: halves.count > 1 ? String(halves[1]) : nil)
  }

  private static func part(_ term: String) -> Word? {
    for (lead, end) in [("without ", "なし"), ("with ", "付き")] where term.hasPrefix(lead) {
      return parts[String(term.dropFirst(lead.count))].map { Word(noun: $0 + end, isWhole: true) }
    }
    return parts[term].map { Word(noun: $0) }
  }

  private static func singular(_ term: String) -> String {
    kinds[term] == nil ? ProductKind.all.first { $0.plural == term }?.name ?? term : term
  }

  /// "27 cm" is written without a space, "160 pages" in Japanese.
  private static func measure(_ term: String) -> Word? {
    let halves = term.split(separator: " ", maxSplits: 1)
    guard halves.count == 2, Int(halves[0]) != nil, let unit = units[String(halves[1])] else { return nil }
    return Word(noun: halves[0] + unit)
  }

  private static let units = [
    "cm": "cm", "mm": "mm", "ml": "ml", "l": "L", "g": "g", "kg": "kg", "w": "W", "pages": "ページ", "lumen": "ルーメン",
  ]

  private static let kinds = [
    "backpack": "リュック", "ball": "ボール", "basket": "かご", "bell": "ベル", "bin": "ゴミ箱", "book": "本", "bottle": "ボトル",
    "bowl": "ボウル", "box": "箱", "bucket": "バケツ", "candle": "キャンドル", "chair": "椅子", "cushion": "クッション",
    "cutting board": "まな板", "drinking glass": "グラス", "drum": "太鼓", "dumbbell": "ダンベル", "flashlight": "懐中電灯",
    "floor lamp": "フロアランプ", "flower pot": "植木鉢", "hammer": "ハンマー", "handbag": "ハンドバッグ", "hat": "帽子",
    "headphones": "ヘッドホン", "jar": "保存瓶", "jug": "水差し", "kettle": "やかん", "mug": "マグカップ", "padlock": "南京錠",
    "pencil": "鉛筆", "picture frame": "写真立て", "plate": "お皿", "saucepan": "片手鍋", "screwdriver": "ドライバー",
    "shelf": "棚", "stool": "スツール", "table": "テーブル", "table lamp": "卓上ランプ", "teapot": "ティーポット", "tin": "缶",
    "tote bag": "トートバッグ", "toy block": "積み木", "toy car": "ミニカー", "umbrella": "傘", "vase": "花瓶",
    "wall clock": "掛け時計", "watering can": "じょうろ", "paint brush": "絵筆",
  ]

  private static let colours = [
    "beige": "ベージュ", "black": "黒/黒い", "blue": "青/青い", "brown": "茶色/茶色い", "burgundy": "ワインレッド",
    "dark green": "深緑", "green": "緑", "grey": "グレー", "light blue": "水色", "navy": "紺色", "olive": "オリーブ色",
    "orange": "オレンジ色", "pink": "ピンク", "purple": "紫", "red": "赤/赤い", "turquoise": "ターコイズブルー", "white": "白/白い",
    "yellow": "黄色/黄色い",
  ]

  private static let materials = [
    "brass": "真鍮", "cardboard": "段ボール", "ceramic": "陶器", "copper": "銅", "enamelled steel": "ホーロー",
    "fabric": "布製", "glass": "ガラス", "plastic": "プラスチック", "stainless steel": "ステンレス", "terracotta": "テラコッタ",
    "wicker": "籐", "wooden": "木製", "leather": "革", "cork": "コルク", "rubber": "ゴム", "wax": "ろう",
  ]

  private static let parts = [
    "band": "リボン", "base": "台座", "button": "ボタン", "cap": "キャップ", "end cap": "エンドキャップ", "face": "文字盤",
    "flowers": "花", "frame": "枠", "handle": "取っ手", "handles": "持ち手", "hands": "針", "head": "頭", "inside": "内側",
    "keyhole": "鍵穴", "label": "ラベル", "legs": "脚", "lid": "蓋", "plant": "植物", "poster": "ポスター", "rim": "縁",
    "shade": "シェード", "shaft": "軸", "spout": "注ぎ口", "strap": "ストラップ", "straps": "肩ひも", "straw": "ストロー",
    "top": "天板", "wheels": "車輪", "zip": "ファスナー", "armrests": "肘掛け", "holder": "台", "ribbon": "リボン",
    "seat": "座面", "back": "背もたれ", "sticks": "ばち", "tip": "先端", "body": "本体",
  ]

  private static let patterns = [
    "checked": "チェック柄", "floral": "花柄", "plain": "無地", "polka dot": "水玉模様", "striped": "ストライプ",
  ]

  private static let states = [
    "closed": "閉じた状態/閉じた", "empty": "空", "filled with apples": "りんご入り", "folded": "折りたたんだ状態/折りたたんだ",
    "lit": "点灯中", "open": "開いた状態/開いた", "planted": "植え付け済み", "switched on": "点灯中", "unlit": "消灯中",
  ]

  private static let shapes = [
    "round": "丸型/丸い", "square": "四角/四角い",
  ]

  private static let hearsay = [
    "best before 2028": "賞味期限2028年", "best seller": "人気商品", "bpa free": "BPAフリー", "break resistant": "折れにくい芯",
    "burns 40 hours": "燃焼時間40時間", "clear tone": "澄んだ音色", "designed in denmark": "デンマークのデザイン",
    "dishwasher safe": "食洗機対応", "drainage hole": "水抜き穴", "e27 bulb not included": "E27電球別売り",
    "easy assembly": "組み立て簡単", "energy class a": "省エネA級", "fibreglass ribs": "グラスファイバー骨",
    "food safe glaze": "食品対応の釉薬", "foot switch": "フットスイッチ式", "for 13 x 18 cm photos": "13×18cm写真用",
    "for home gyms": "自宅トレーニング用", "for indoor and outdoor use": "屋内外兼用", "for indoor use only": "室内専用",
    "free shipping": "送料無料", "gift boxed": "ギフト対応", "goat skin": "山羊皮使用", "hand made in portugal": "ポルトガル製",
    "holds up to 120 kg": "耐荷重120kg", "hypoallergenic filling": "低アレルギー中材", "lead-free": "鉛フリー",
    "made in poland": "ポーランド製", "magnetic tip": "先端マグネット", "microwave safe": "電子レンジ対応",
    "new in 2026": "2026年新作", "oven proof": "オーブン可", "oven safe to 180 c": "180度までオーブン可",
    "polished by hand": "手磨き仕上げ", "pump included": "空気入れ同梱", "rinse after use": "使用後水洗い", "seats four": "4人掛け",
    "ships in 24 hours": "24時間以内発送", "shock absorbing": "衝撃吸収", "silent movement": "静音", "soy wax": "大豆由来",
    "two inner pockets": "内ポケット2つ", "upf 50": "UPF50", "uv resistant": "紫外線に強い",
    "wall fixing included": "壁付け金具同梱", "wall hook included": "壁掛け金具同梱", "watertight": "水漏れしない",
    "whistles when ready": "沸騰時に笛が鳴る", "with litre scale inside": "内側に目盛", "1 x aa battery": "単3電池1本",
    "2 keys included": "鍵2本", "2 m cable": "ケーブル2m", "2-year warranty": "2年保証",
    "20 hours of playback": "連続再生20時間", "30-day returns": "30日間返品可", "22 x 20 x 15 cm": "22×20×15cm",
  ]
}
