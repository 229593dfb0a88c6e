/// What words mean by those that they stand beside.
extension JapaneseReader {
  func joined(_ words: [JapaneseWord]) -> [JapaneseWord] {
    var words = words
    for place in words.indices.dropFirst() {
      if words[place - 1].isHeading, words[place - 1].role == .topic { words[place].gap = .none }
      if words[place].gap == .none { join(place, in: &words) }
    }
    for place in words.indices where words[place].isNoun && !words[place].isLatin {
      let sense = japanese.lexicon.senses[words[place].source + "柄"]
      words[place].likeness = sense?.facet == .pattern ? sense?.words : nil
    }
    suit(&words)
    return merged(words)
  }

  /// レンズキャップ is one thing, 青りんご are green, グレー切替 is a grey panel.
  private func join(_ place: Int, in words: inout [JapaneseWord]) {
    let word = words[place]
    if word.isNoun, words[place - 1].isKind {
      words[place].isCompound = !nouns.senses(
        of: (words[place - 1].words + word.words).joined(separator: " ")
      ).isEmpty
    }
    var before = place - 1
    if before > 0, [.link, .suffix].contains(words[before].role) { before -= 1 }
    if word.group == "produce", let colour = words[before].ofPlants {
      words[before].mean([colour], facet: .colour, facets: [.colour])
    }
    // ロープの持ち手
    if word.isPart, words[before].isKind, words[before].facets.contains(.material),
      words[before].gap > .none || before == 0
    {
      words[before].facet = .material
    }
    if word.words == ["colour", "block"], words[place - 1].facet == .colour {
      words[place].mean(["panel"], facet: .part, facets: [.part])
    }
    // LEDランプ: a lamp.
    if word.isKind, words[place - 1].isLatin, words[place - 1].words == ["led"] { words[place - 1].name() }
    // 深い緑, ライトブルー
    if word.facet == .colour, let shade = japanese.lexicon.shades[words[place - 1].source] {
      words[place - 1].mean([shade], facet: .colour, facets: [.colour])
    }
    // ナチュラルな is a manner.
    if word.words == ["な"], words[place - 1].words == ["natural"] { words[place - 1].name() }
    // マットブラック
    if words[place - 1].words == ["mat"], word.facet == .colour || word.isKind {
      words[place - 1].mean(["matt"], facet: .state, facets: [.state])
    }
  }

  /// What words mean beside the goods of the spec: the belt of a watch is a strap, the 皮 of fruit no leather.
  private func suit(_ words: inout [JapaneseWord]) {
    let goods = words.filter(\.isKind)
    let groups = Set(goods.map(\.group))
    let isEdible = goods.contains { $0.category == .food || $0.group == "produce" }
    for place in words.indices {
      let text = words[place].source
      switch words[place].words {
      case ["belt"]
      where goods.contains(where: {
        $0.words != ["belt"]
          && ["accessories", "jewellery", "shoes", "bag", "bag, handbag", "electronics", "sports", "mat"].contains(
            $0.group)
      }):
        words[place].mean(["strap"], facet: .part, facets: [.part])
      case ["strap"] where ["紐", "ひも", "ヒモ"].contains(text) && groups.contains("shoes"):
        words[place].mean(["laces"], facet: .part, facets: [.part])
      case ["leather"] where text == "皮" && isEdible:
        words[place].mean(["skin"], facet: .part, facets: [.part])
      case ["patterned"] where text == "柄" && isHeld(goods) && isStuffed(place, words):
        words[place].mean(["handle"], facet: .part, facets: [.part])
      case ["feather"] where text == "羽根" && groups.contains("appliances"):
        words[place].mean(["blade"], facet: .part, facets: [.part])
      case ["rubber"] where text == "ゴム" && isOfPart(place, words):
        words[place].mean(["elastic"], facet: .part, facets: [.part])
      case ["bowl"] where text == "鉢" && goods.contains(where: { $0.category == .plant || $0.words == ["plant"] }):
        words[place].mean(["pot"], facet: .part, facets: [.part])
      case ["knitted"] where isAlone(place, words): words[place].mean(["jumper"], facet: .kind, facets: [.kind])
      case ["high", "heel"] where goods.isEmpty:
        words[place].mean(["court", "shoes"], facet: .kind, facets: [.kind])
      case ["denim"] where isAlone(place, words): words[place].mean(["jeans"], facet: .kind, facets: [.kind])
      default: continue
      }
      classify(&words[place])
    }
  }

  private func isHeld(_ goods: [JapaneseWord]) -> Bool {
    goods.contains { ["tools", "sports"].contains($0.group) || JapaneseReader.held.contains($0.words.last ?? "") }
  }

  private static let held: Set<String> = [
    "knife", "fork", "spoon", "cutlery", "spatula", "ladle", "whisk", "peeler", "brush", "umbrella", "toothbrush",
    "broom", "mop",
    "pan",
  ]

  /// 黒い柄, 木の柄, 柄の長い
  private func isStuffed(_ place: Int, _ words: [JapaneseWord]) -> Bool {
    if place + 2 < words.count, ["の", "が"].contains(words[place + 1].source), words[place + 2].facet == .shape {
      return true
    }
    let before = words[..<place].last { $0.role != .link }
    return before?.facet == .colour || before?.facet == .material
  }

  /// 袖口のゴム
  private func isOfPart(_ place: Int, _ words: [JapaneseWord]) -> Bool {
    let owner = words[..<place].last { $0.role != .link }
    return owner?.isPart == true && words[place].gap == .none
  }

  /// Whether a stuff's word ends its phrase and nothing else is sold: ベージュのニット.
  private func isAlone(_ place: Int, _ words: [JapaneseWord]) -> Bool {
    let isLast =
      place + 1 == words.count || words[place + 1].gap > .none
      || words[place + 1].role == .topic || words[place + 1].role == .small
    return isLast && place > 0 && words[place - 1].role != .key && words[place].isNominal
      && !words.contains(where: \.isKind)
  }

  /// ヨーグルト容器: a yoghurt carton.
  private func carton(_ words: ArraySlice<JapaneseWord>) -> JapaneseWord? {
    guard words.count == 2, let food = words.first, let pack = words.last, pack.gap == .none, food.isKind,
      pack.words == ["container"], facets(of: food.words + ["carton"]).contains(.kind)
    else { return nil }
    var whole = pack
    whole.span = food.span.lowerBound..<pack.span.upperBound
    whole.gap = food.gap
    whole.mean(food.words + ["carton"], facet: .kind, facets: [.kind])
    classify(&whole)
    return whole
  }

  /// Words that are one in English: 紙パック入りヨーグルト is a yoghurt carton, トラックのおもちゃ a toy truck.
  private func merged(_ words: [JapaneseWord]) -> [JapaneseWord] {
    var merged: [JapaneseWord] = []
    for word in words {
      merged.append(word)
      if let carton = carton(merged.suffix(2)) {
        merged.removeLast(2)
        merged.append(carton)
      }
      guard merged.count > 2, word.gap == .none, word.isKind else { continue }
      let middle = merged[merged.count - 2]
      let first = merged[merged.count - 3]
      guard middle.gap == .none, first.isKind else { continue }
      let isFilled = middle.role == .with && (first.group == "packaged" || first.group == "storage")
      let isLikeness = middle.words == ["の"] && word.words == ["toy"]
      let english = isFilled ? word.words + first.words : ["toy"] + first.words
      guard isFilled || isLikeness, facets(of: english).contains(.kind) else { continue }
      var whole = word
      whole.span = first.span.lowerBound..<word.span.upperBound
      whole.gap = first.gap
      whole.mean(english, facet: .kind, facets: [.kind])
      classify(&whole)
      merged.removeLast(3)
      merged.append(whole)
    }
    return merged
  }
}
