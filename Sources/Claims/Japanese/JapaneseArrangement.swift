/// Puts translated words into English order: what follows its noun in Japanese and leads it in English moves before it.
struct JapaneseArrangement {
  private(set) var words: [JapaneseWord] = []
  /// Where the noun phrase begins that is being read.
  private var phrase = 0
  /// Whether a key's value ends with the clause.
  private var isValueOpen = false
  /// At least this stands before the next word.
  private var nextGap = Token.Gap.none

  var tokens: [Token] {
    var tokens: [Token] = []
    for (place, word) in words.enumerated() {
      var word = word
      let isBesideLatin = place > 0 && word.isLatin && words[place - 1].isLatin
      if word.gap == .none, !isBesideLatin, place > 0 { word.gap = .space }
      tokens += word.tokens
    }
    return tokens
  }

  mutating func add(_ source: [JapaneseWord]) {
    var place = 0
    while place < source.count {
      place = add(source, at: place)
    }
  }

  private mutating func add(_ source: [JapaneseWord], at place: Int) -> Int {
    var word = source[place]
    if word.gap >= .slash { phrase = words.count }
    if word.gap >= .comma, isValueOpen {
      word.gap = max(word.gap, .stop)
      isValueOpen = false
    }
    if word.gap == .space, let last = words.last, words.count > phrase, !last.isAttributive, !last.isLatin,
      last.role == nil, word.role == nil || word.role == .key
    {
      // A space ends a Japanese phrase: マグカップ 赤, 黄色 六角軸.
      word.gap = .comma
      phrase = words.count
    }
    switch word.role {
    case nil:
      if word.isPart { countPart(word) }
      if word.isNumber, let after = readNumber(after: word, source, at: place) { return after }
      append(word)
    case .key:
      append(word)
      nextGap = .colon
      isValueOpen = word.isTopic
      phrase = words.count
    case .and: if words.count > phrase { append(word, as: "and") }
    case .with: lead("with", word)
    case .without: readAbsence(word)
    case .for: lead("for", word)
    case .suffix: extendLast(word)
    case .look: if words.count > phrase, last?.role == nil { unclaimLast(through: word) }
    case .motif:
      if words.count > phrase { unclaimLast(through: word) }
      var patterned = word
      patterned.role = nil
      patterned.words = ["patterned"]
      patterned.facets = [.pattern]
      append(patterned)
    case .print: announce(word)
    case .small, .shade: break
    case .topic: return readTopic(word, source, at: place)
    case .link: return readLink(word, source, at: place)
    case .apart: return readApart(word, source, at: place)
    }
    return place + 1
  }

  private var last: JapaneseWord? { words.count > phrase ? words.last : nil }

  private mutating func append(_ word: JapaneseWord, as english: String? = nil) {
    var word = word
    if let english {
      word.words = [english]
      word.letterCase = .lower
    }
    if word.gap < nextGap { word.gap = nextGap }
    nextGap = .none
    words.append(word)
  }

  private mutating func end() {
    nextGap = max(nextGap, .comma)
    phrase = words.count
  }

  /// Where the phrase begins that a word after it leads: its head with the attributes joined to it.
  private func tail() -> Int {
    var start = words.count - 1
    while start > phrase, words[start].gap == .none {
      let before = words[start - 1]
      let isPartOfIt =
        before.isAttribute || before.isNumber || before.isUnit || before.role == .and || before.isNoun && !before.isKind
      guard isPartOfIt else { break }
      start -= 1
    }
    return start
  }

  /// 蓋付き: "with lid"; 子供用: "for children".
  private mutating func lead(_ english: String, _ word: JapaneseWord) {
    guard words.count > phrase else { return }
    insertLead(english, span: word.span, at: tail())
    end()
  }

  private mutating func insertLead(_ english: String, span: Range<Int>, at start: Int) {
    let gap = max(words[start].gap, .comma)
    words[start].gap = .space
    words.insert(JapaneseWord(span: span, words: [english], gap: gap), at: start)
  }

  /// 蓋なし: "without lid"; 赤くない claims nothing.
  private mutating func readAbsence(_ word: JapaneseWord) {
    guard let last else { return }
    if last.isAttribute {
      unclaimLast(through: word)
    } else {
      insertLead("without", span: word.span, at: words.count - 1)
    }
    end()
  }

  private mutating func extendLast(_ word: JapaneseWord) {
    guard let last, last.role == nil else { return }
    if last.isAttribute || last.isPart {
      words[words.count - 1].span = last.span.lowerBound..<max(last.span.upperBound, word.span.upperBound)
    } else if JapaneseArrangement.shaping.contains(word.words.first ?? "") {
      unclaimLast(through: word)
    }
  }

  /// りんご色 is no apple.
  private static let shaping: Set<String> = ["色", "形", "型", "柄", "状", "系", "カラー", "風"]

  private mutating func unclaimLast(through word: JapaneseWord) {
    guard !words.isEmpty else { return }
    let place = words.count - 1
    words[place].words = ["\u{3013}"]
    words[place].facets = []
    words[place].span = words[place].span.lowerBound..<max(words[place].span.upperBound, word.span.upperBound)
  }

  /// 2つの取っ手: "2 handles".
  private mutating func countPart(_ word: JapaneseWord) {
    guard words.count >= phrase + 2, words[words.count - 1].isUnit, words[words.count - 2].isNumber, word.gap == .none
    else { return }
    let unit = words.removeLast()
    words[words.count - 1].span = words[words.count - 1].span.lowerBound..<unit.span.upperBound
  }

  /// ポケット3つ, スプーン2本付き: "3 pocket", "with 2 spoon".
  private mutating func readNumber(after number: JapaneseWord, _ source: [JapaneseWord], at place: Int) -> Int? {
    guard let last, last.isNoun, number.gap == .none, place + 1 < source.count, source[place + 1].isUnit,
      source[place + 1].words == ["pieces"]
    else { return nil }
    let isLed = place + 2 < source.count && source[place + 2].role == .with && source[place + 2].gap == .none
    guard last.isPart || isLed else { return nil }
    var part = words.removeLast()
    var count = number
    count.gap = max(part.gap, .comma)
    count.span = count.span.lowerBound..<source[place + 1].span.upperBound
    part.gap = .none
    append(count)
    append(part)
    if isLed {
      phrase = words.count - 2
    } else {
      end()
    }
    return place + 2
  }

  /// 「HELLO」と書かれた: the word for print goes before what is printed.
  private mutating func announce(_ word: JapaneseWord) {
    var start = words.count
    while start > 0, words[start - 1].isQuoted || words[start - 1].isLatin || words[start - 1].role == .and {
      start -= 1
      if start > 0, words[start].gap >= .comma { break }
    }
    guard start < words.count else { return }
    if words.last?.role == .and { words.removeLast() }
    guard start < words.count else { return }
    var cue = word
    cue.gap = max(words[start].gap, .comma)
    cue.role = nil
    cue.letterCase = .lower
    words[start].gap = .space
    words.insert(cue, at: start)
    end()
  }

  // MARK: Particles

  /// Whether a thing is what the sentence sells, and not a part of that or something beside it.
  private func isForSale(
    _ word: JapaneseWord, _ source: [JapaneseWord], from place: Int, isTopic: Bool = false
  ) -> Bool {
    guard word.isKind else { return !word.isNoun }
    let first = words.first(where: \.isKind)
    if isTopic, let first, first.words != word.words, !words.dropLast().isEmpty { return false }
    guard word.facets.contains(.part) else { return true }
    let rest = source[place...].prefix { $0.gap < .comma }
    return !words.dropLast().contains(where: \.isKind) && !rest.contains(where: \.isKind)
  }

  private mutating func readTopic(_ word: JapaneseWord, _ source: [JapaneseWord], at place: Int) -> Int {
    guard let last, place + 1 < source.count, source[place + 1].gap <= .space else {
      end()
      return place + 1
    }
    let next = source[place + 1]
    if next.role == .with || next.role == .without { return place + 1 }
    if !isForSale(last, source, from: place + 1, isTopic: true), let after = describe(source, from: place + 1, by: word)
    {
      return after
    }
    if last.isPart, next.isNumber { return place + 1 }
    if last.isKind, next.isAttribute {
      append(word, as: "is")
    } else {
      end()
    }
    return place + 1
  }

  /// 取っ手が赤い, 襟の丸い: the attribute that follows goes before its part, and so do those that て or と join to it.
  private mutating func describe(_ source: [JapaneseWord], from start: Int, by word: JapaneseWord) -> Int? {
    guard last?.isNoun == true else { return nil }
    var place = start
    var attributes: [JapaneseWord] = []
    var isOpen = true
    scan: while place < source.count, place == start || source[place].gap <= .slash {
      let next = source[place]
      switch next.role {
      case nil where next.isAttribute && isOpen: isOpen = next.facet == .state
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
    if place < source.count, source[place].role == .without, source[place].gap == .none {
      // 赤くない
      end()
      return place + 1
    }
    // ハンドルの白いカップ has a white handle, 蓋の赤い取っ手 a red handle.
    if place < source.count, source[place].isPart, source[place].gap == .none { return nil }
    insertLead("with", span: word.span, at: tail())
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

  private mutating func readLink(_ word: JapaneseWord, _ source: [JapaneseWord], at place: Int) -> Int {
    guard let last, place + 1 < source.count, source[place + 1].gap <= .space else { return place + 1 }
    let next = source[place + 1]
    if next.role == .with || next.role == .without { return place + 1 }
    if last.isNoun, !isForSale(last, source, from: place + 1) {
      let isDescribed = words[tail()...].contains(where: \.isAttribute)
      if !isDescribed, let after = describe(source, from: place + 1, by: word) { return after }
      if next.role == nil, !next.isPart, last.isPart || isDescribed {
        insertLead("with", span: word.span, at: tail())
        end()
      }
    } else if last.isNoun, leadsToPart(source, from: place + 1) {
      end()
    }
    return place + 1
  }

  /// Whether attributes and then a part follow.
  private func leadsToPart(_ source: [JapaneseWord], from start: Int) -> Bool {
    var place = start
    while place < source.count, place == start || source[place].gap <= .space {
      if source[place].isPart { return !source[place].isKind }
      guard source[place].isAttribute || source[place].isNumber || source[place].isUnit else { return false }
      place += 1
    }
    return false
  }

  /// コーヒーを楽しむマグ: what is only an object of the sentence is not for sale.
  private mutating func readApart(_ word: JapaneseWord, _ source: [JapaneseWord], at place: Int) -> Int {
    guard let last else { return place + 1 }
    if last.isPart, let after = describe(source, from: place + 1, by: word) { return after }
    let rest = source[(place + 1)...].prefix { $0.gap < .stop }
    if last.isNoun, !last.isPart, rest.contains(where: \.isKind) {
      insertLead("for", span: word.span, at: tail())
    }
    end()
    return place + 1
  }
}
