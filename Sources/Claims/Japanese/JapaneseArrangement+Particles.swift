/// は, が, の, を, に: what the noun before them is to those after.
extension JapaneseArrangement {
  /// Whether a thing is what the sentence sells, and not a part of that or something beside it.
  private func isForSale(_ word: JapaneseWord, from place: Int, isSubject: Bool) -> Bool {
    guard word.isThing else { return !word.isNoun }
    if word.isPart, !word.isKind { return false }
    if isSubject ? head(from: place) != nil || leadsToWhole(from: place) : leadsToWhole(from: place) {
      return false
    }
    guard let first = words.first(where: \.isKind) else { return true }
    return words.dropLast().isEmpty || first.words == word.words
  }

  mutating func readTopic(_ word: JapaneseWord, at place: Int) -> Int {
    guard let last, place + 1 < source.count, source[place + 1].gap <= .space else {
      end()
      return place + 1
    }
    let next = source[place + 1]
    if [.with, .without, .settle, .motif].contains(next.role) { return place + 1 }
    // ハートがプリントされた
    if ["プリント", "印刷", "刺繍", "イラスト"].contains(next.source), place + 2 < source.count, source[place + 2].isVerb {
      draw(next, hasHead: head(from: place + 2) != nil)
      return place + 3
    }
    if word.words == ["も"], isListOfMissing(from: place + 1) {
      // 取っ手も蓋もない
      insertLead("without", span: word.span, at: words.count - 1)
      end()
      return place + 1
    }
    let isSubject = word.words == ["が"]
    if last.isPart, next.isNumber { return place + 1 }
    // ポケットが左右に2つ
    if last.isPart, let number = source[place...].dropFirst().prefix(4).firstIndex(where: \.isNumber),
      source[(place + 1)..<number].allSatisfy({ $0.gap == .none && ($0.role == .small || $0.role == .apart) })
    {
      return number
    }
    // 弦が6本: of what no lexicon lists as a part, and not of the goods.
    if isSubject, next.isNumber, last.isNoun, !last.isKind || head(from: place + 3) != nil, place + 2 < source.count,
      source[place + 2].isUnit
    {
      if !last.isKind { end() } else { setAside(by: word) }
      return place + 3
    }
    if isOfPart(from: place + 1) {
      // このマグは木製のボディに…
      if isSubject, head(from: place + 1) != nil { setAside(by: word) } else { end() }
      return place + 1
    }
    if !isForSale(last, from: place + 1, isSubject: isSubject) {
      if let after = describe(from: place + 1, by: word) { return after }
      if isSubject, head(from: place + 1) != nil {
        setAside(by: word)
        return place + 1
      }
    }
    if last.isKind, next.isAttribute {
      append(word, as: "is")
    } else {
      end()
    }
    return place + 1
  }

  /// A noun of a clause about another: what it looks like may be seen, the rest is "for" that.
  private mutating func setAside(by word: JapaneseWord) {
    guard let last, last.isNoun, last.isBodily || !last.isUnderstood else { return }
    lead(isDescribed(hasHead: true) || last.isPart ? "with" : "for", word, hasHead: true)
  }

  /// 取っ手が赤い, 襟の丸い: the attribute that follows goes before its part, and so do those that て or と join to it.
  private mutating func describe(from start: Int, by word: JapaneseWord) -> Int? {
    guard last?.isNoun == true else { return nil }
    var place = start
    var attributes: [JapaneseWord] = []
    var isOpen = true
    scan: while place < source.count, place == start || source[place].gap <= .slash {
      let next = source[place]
      switch next.role {
      case nil where next.isAttribute && isOpen:
        isOpen = next.facet == .state && !next.isAttributive
      case .and: isOpen = true
      case .link where ["て", "で", "く"].contains(next.words.first): isOpen = true
      case .suffix, .small: break
      default: break scan
      }
      if next.role == nil || next.role == .and { attributes.append(next) }
      place += 1
    }
    while attributes.last?.role == .and { attributes.removeLast() }
    guard attributes.first?.isAttribute == true else { return nil }
    // 文字盤を銀色のケースに納めた
    if word.words == ["を"], place < source.count, source[place].isNoun, source[place].gap == .none { return nil }
    if place < source.count, source[place].role == .without, source[place].gap == .none {
      // 赤くない
      end()
      return place + 1
    }
    // ハンドルの白いカップ has a white handle, 蓋の赤い取っ手 a red handle.
    if word.words == ["の"], place < source.count, source[place].isPart, source[place].gap == .none {
      return nil
    }
    if let last, !last.isBodily, last.isUnderstood, !last.isQuoted, head(from: start) != nil {
      // 上段がピンクの弁当箱: what names no thing leaves what is said of it to the goods.
      words.removeLast()
      for attribute in attributes { append(attribute, as: attribute.role == .and ? "and" : nil) }
      return place
    }
    insertLead("with", span: word.span, at: tail(hasHead: head(from: start) != nil))
    var part = words.removeLast()
    for attribute in attributes {
      var attribute = attribute
      attribute.gap = .space
      append(attribute, as: attribute.role == .and ? "and" : nil)
    }
    part.gap = .space
    append(part)
    end()
    return place
  }

  mutating func readLink(_ word: JapaneseWord, at place: Int) -> Int {
    guard let last, place + 1 < source.count, source[place + 1].gap <= .space else {
      return place + 1
    }
    let next = source[place + 1]
    if [.with, .without, .settle, .motif].contains(next.role) || !last.isNoun { return place + 1 }
    let isGenitive = word.words == ["の"]
    if isGenitive, next.isQuoted, ["数字", "番号", "文字", "英字", "英文字"].contains(last.source) {
      // 数字の「5」入り: the word for print announces it.
      words[words.count - 1].mean(["wording"], facet: nil, facets: [])
      return place + 1
    }
    if isGenitive, last.isName { return place + 1 }
    if isGenitive, isTraitOfPart(at: place + 1), let after = describe(from: place + 1, by: word) { return after }
    guard isGenitive || word.words == ["で"] else { return place + 1 }
    let head = head(from: place + 1)
    let isDescribed = isDescribed(hasHead: head != nil)
    // 赤い箱で丸型です
    if !isGenitive, head == nil, last.isKind, next.isAttribute || next.isNumber,
      !words.dropLast().contains(where: \.isKind)
    {
      end()
      return place + 1
    }
    // 刃の尖った, but not 犬の白い首輪, 長袖の花柄.
    if isGenitive, !isDescribed, next.isAttributive, !next.isNominal,
      last.isPart || head != nil && !last.isKind && last.thing != nil,
      let after = describe(from: place + 1, by: word)
    {
      return after
    }
    if last.isKind, leadsToPart(from: place + 1) {
      // 桜の花が付いた湯呑み sells no cherry tree.
      if let head, source[head].isKind { unclaimLast(through: last) } else { end() }
    } else if head.map({ !source[$0].isPart || source[$0].isKind || !words.dropLast().contains(where: \.isKind) })
      ?? (next.role == nil && !next.isPart),
      last.isPart || last.isWhole || isDescribed && last.isBodily, !(head.map { last.names(source[$0]) } ?? false)
    {
      lead("with", word, hasHead: head != nil)
    }
    return place + 1
  }

  /// 裾のリブが, 取っ手の赤: a trait of the part before it, where no noun follows.
  private func isTraitOfPart(at place: Int) -> Bool {
    guard last?.isPart == true, last?.isKind == false, !words.dropLast().suffix(1).contains(where: \.isAttribute),
      source[place].isAttribute,
      source[place].isNominal, !source[place].isAttributive, source[place].facet != .state
    else { return false }
    return breaks(before: place + 1) || [.topic, .apart, .and, .with].contains(source[place + 1].role)
  }

  /// コーヒーを楽しむマグ: what is only an object of the sentence is not for sale; 青い帽子をかぶった人形 wears it.
  mutating func readApart(_ word: JapaneseWord, at place: Int) -> Int {
    guard let last else { return place + 1 }
    if place + 1 < source.count, [.settle, .motif].contains(source[place + 1].role) { return place + 1 }
    let isObject = word.words == ["を"]
    // 箱から出した
    if last.isKind, ["から", "より", "へ"].contains(word.words.first) {
      lead("for", word, hasHead: false)
      return place + 1
    }
    if last.isPart, isObject, !isDescribed(hasHead: true),
      let after = describe(from: place + 1, by: word)
    {
      return after
    }
    guard last.isNoun else {
      end()
      return place + 1
    }
    let head = head(from: place + 1)
    if head != nil, isObject || word.words == ["に"] {
      let next = place + 1 < source.count ? source[place + 1] : nil
      if next?.role == .with, !isObject {
        // かごに入った
        lead("with", word, hasHead: true)
      } else {
        setAside(by: word)
        // スカーフを巻いた: its verb says nothing of what wears it.
        if isObject, next?.facet == .state { return place + 2 }
      }
      return place + 1
    }
    let isBeside = words[..<tail(hasHead: false)].contains(where: \.isKind)
    if isBeside, isDescribed(hasHead: false) {
      lead("with", word, hasHead: false)
      return place + 1
    }
    let rest = source[(place + 1)...].prefix { $0.gap < .stop }
    // 花瓶にチューリップが生けてあります
    if word.words == ["に"], last.isKind, rest.contains(where: { $0.words == ["が"] }),
      !words.dropLast().contains(where: \.isKind)
    {
      end()
      return place + 1
    }
    if !last.isPart, rest.contains(where: \.isKind) { lead("for", word, hasHead: false) }
    end()
    return place + 1
  }

  /// 赤をベースに, 青を基調とした: the colour before it is the goods' own.
  mutating func readGround(_ word: JapaneseWord, at place: Int) -> Int {
    var next = place + 1
    while next < source.count, source[next].gap == .none,
      source[next].role == .apart || source[next].role == .and
    {
      next += 1
    }
    return next
  }
}
