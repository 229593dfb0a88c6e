/// Words that say how to read those beside them.
extension JapaneseReader {
  /// カラー：, 【素材】, and サイズ at the start of a line.
  func key(at start: Int) -> (word: JapaneseWord, end: Int)? {
    guard
      let found = longest(
        at: start, { japanese.lexicon.roles[$0]?.contains(.key) == true ? $0 : nil })
    else {
      return nil
    }
    let end = found.range.upperBound
    guard end < atoms.atoms.count, let value = japanese.lexicon.values[atoms.word(found.range)]
    else { return nil }
    let before = atoms.atoms[start].gap
    let after = atoms.atoms[end].gap
    // 色は黒
    let isStressed =
      end + 1 < atoms.atoms.count && atoms.atoms[end].text == "に" && atoms.atoms[end + 1].text == "は"
    let isTopic =
      before > .none && after == .none && atoms.atoms[end].category == .particle
      && !(value == "pattern" && isOfMaterial(end))
      && (isStressed || ["は", "が"].contains(atoms.atoms[end].text))
    let isKey =
      isTopic || after == .colon || before == .bracket && after == .bracket
      || before >= .stop && (after == .slash || after == .space) || before == .space && after == .slash
    guard isKey else { return nil }
    var word = plain(found.range)
    word.role = .key
    word.words = PhraseTrie.words(of: value)
    word.gap = max(before, .stop)
    word.isTopic = isTopic
    word.isUnderstood = true
    return (word, isTopic ? isStressed ? end + 2 : end + 1 : end)
  }

  /// 高さ25cm, 直径約10cm.
  func dimension(at start: Int) -> (word: JapaneseWord, end: Int)? {
    guard let found = longest(at: start, { japanese.lexicon.values[$0] == "size" ? true : nil })
    else { return nil }
    var end = found.range.upperBound
    if end < atoms.atoms.count, ["約", "は"].contains(atoms.atoms[end].text) { end += 1 }
    guard end < atoms.atoms.count, atoms.atoms[end].isNumber, atoms.atoms[end].gap <= .colon else {
      return nil
    }
    var word = plain(found.range)
    word.words = ["size"]
    word.isUnit = true
    word.isUnderstood = true
    return (word, end)
  }

  /// Where は stands after 色, 柄, 素材 of a thing.
  func colourOf(at start: Int) -> Int? {
    guard
      let found = longest(
        at: start, { japanese.lexicon.roles[$0]?.contains(.key) == true ? true : nil })
    else {
      return nil
    }
    let end = found.range.upperBound
    guard end < atoms.atoms.count, atoms.atoms[end].gap == .none,
      ["は", "が"].contains(atoms.atoms[end].text)
    else {
      return nil
    }
    return end
  }

  /// The part that a word plays where it stands; `nil` where its own sense counts.
  func role(
    _ roles: Set<JapaneseLexicon.Role>, _ range: Range<Int>, after words: [JapaneseWord],
    sense: JapaneseLexicon.Sense?
  ) -> JapaneseWord? {
    let first = atoms.atoms[range.lowerBound]
    let isAttached = first.gap == .none && range.lowerBound > 0
    var chosen: JapaneseLexicon.Role?
    for role in roles {
      switch role {
      // 首に, but 首の長い
      case .place:
        let end = range.upperBound
        if end < atoms.atoms.count, atoms.atoms[end].gap == .none, atoms.atoms[end].text == "に" { chosen = role }
      case .key, .shade, .thing, .care, .verdict, .firm, .picture, .bound, .others: continue
      case .suffix: if isAttached && sense == nil { chosen = role }
      case .look:
        // サテン調 looks as satin does.
        let isSurface = atoms.word(range) == "調" && words.last?.facet == .material
        if isAttached && sense == nil { chosen = isSurface ? .suffix : role }
      // 取っ手が特徴の
      case .shown: if sense == nil { chosen = words.last?.role == .topic ? .with : .small }
      case .ground: if isGround(after: words) { chosen = role }
      case .motif: if isAttached, !(words.last?.isAttribute ?? true) { chosen = role }
      case .print: if isPrint(before: words) { chosen = role }
      case .topic, .link, .and: if sense == nil { chosen = role }
      case .with, .without, .for, .small, .apart, .settle: if sense == nil { chosen = role }
      }
    }
    if atoms.word(range).hasSuffix("柄"), isHandle(after: words) || isOfMaterial(range.upperBound) {
      var handle = plain(range)
      handle.mean(["handle"], facet: .part, facets: [.part])
      return handle
    }
    // オレンジの文字 is print, whatever it says.
    if ["文字", "ロゴ文字", "英字"].contains(atoms.word(range)), chosen != .print,
      words.last(where: { $0.role != .link })?.facet == .colour
    {
      var print = plain(range)
      print.mean(["print"], facet: .part, facets: [.part])
      return print
    }
    guard let chosen else { return nil }
    var word = plain(range)
    word.role = chosen
    word.isUnderstood = true
    if chosen == .motif, first.text == "の" { word.span = atoms.origin(range.dropFirst()) }
    if chosen == .motif { word.words = PhraseTrie.words(of: japanese.lexicon.values[atoms.word(range)] ?? "patterned") }
    if chosen == .settle { word.words = PhraseTrie.words(of: japanese.lexicon.values[atoms.word(range)] ?? "") }
    if chosen == .print,
      let cue = japanese.lexicon.values[atoms.word(range)]
        ?? japanese.lexicon.values[atoms.base(range)]
    {
      word.words = [cue]
    }
    return word
  }

  /// 赤をベースに.
  private func isGround(after words: [JapaneseWord]) -> Bool {
    guard let last = words.last, last.role == .apart || last.role == .topic || last.isAttribute
    else { return false }
    return last.isAttribute || words.dropLast().last?.isAttribute == true
  }

  /// 木の柄 is a handle, and so is 赤い柄 of a hammer; 花の柄 is a pattern.
  private func isHandle(after words: [JapaneseWord]) -> Bool {
    let described = words.last { $0.role != .link && $0.role != .suffix }
    if described?.facet == .material { return true }
    guard described?.facet == .colour, let goods = words.first(where: \.isKind) else {
      return false
    }
    let group = lexicons.entry(goods.words.joined(separator: " "), facet: .kind)?.group
    return ["tools", "tableware", "cookware", "sports", "bath"].contains(group)
  }

  /// Where 付いていません ends after its verb; `nil` where nothing is denied.
  func denial(from start: Int) -> Int? {
    guard start > 0, atoms.atoms[start - 1].category == .verb else { return nil }
    var place = start
    while place < atoms.atoms.count, place < start + 6, atoms.atoms[place].gap == .none {
      let atom = atoms.atoms[place]
      if ["ない", "ん", "ぬ", "ず", "無い"].contains(atom.base) { return place + 1 }
      guard
        atom.category == .auxiliary || atom.category == .verb
          || ["て", "は", "も"].contains(atom.text)
      else {
        return nil
      }
      place += 1
    }
    return nil
  }

  /// 柄は木製: what is made of something is no pattern.
  func isOfMaterial(_ end: Int) -> Bool {
    guard end + 1 < atoms.atoms.count, ["は", "が"].contains(atoms.atoms[end].text) else {
      return false
    }
    return longest(at: end + 1, { japanese.lexicon.senses[$0] })?.value.facet == .material
  }

  /// Whether words that could be print stand right before: 「HELLO」と, HELLO の.
  private func isPrint(before words: [JapaneseWord]) -> Bool {
    let said = words.last { ![.link, .and, .topic].contains($0.role) }
    guard let said else { return false }
    return said.isQuoted || said.isLatin && (said.letterCase == .capitals || said.gap == .none && said.facets.isEmpty)
  }
}
