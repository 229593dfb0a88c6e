/// Puts translated words into English order: what follows its noun in Japanese and leads it in English moves before it.
///
/// A Japanese noun phrase ends with its head: a noun that leads to another one, by の, by a case particle or by a verb, is never
/// what is sold. It becomes what English has after "with" (or after "for", which claims nothing).
struct JapaneseArrangement {
  /// The spec's words in its own order.
  let source: [JapaneseWord]
  var words: [JapaneseWord] = []
  /// Where the noun phrase begins that is being read.
  private(set) var phrase = 0
  /// Whether a key's value ends with the clause.
  private var isValueOpen = false
  /// The key whose value is being read, in English, and where that begins.
  private var openKey: (name: String, start: Int)?
  /// At least this stands before the next word.
  var nextGap = Token.Gap.none
  /// Where the first phrase stands that was set aside since the last break.
  private var aside: Int?
  /// Scalars of phrases that no photo settles and that have no English ones.
  var settled: [Range<Int>] = []

  init(_ source: [JapaneseWord]) {
    self.source = JapaneseArrangement.bounded(JapaneseArrangement.bridged(source))
    var place = 0
    while place < source.count { place = add(at: place) }
    putHeadFirst()
  }

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

  private mutating func add(at place: Int) -> Int {
    var word = source[place]
    if let key = openKey, word.gap >= .space, words.count > key.start, !word.continues(key.name) {
      word.gap = max(word.gap, .stop)
    }
    if word.gap == .stop { openKey = nil }
    if word.gap >= .slash {
      breakPhrase()
      // Also where the word itself is dropped.
      if !words.isEmpty { nextGap = max(nextGap, word.gap) }
    }
    if word.gap >= .comma, isValueOpen {
      word.gap = max(word.gap, .stop)
      isValueOpen = false
    }
    if word.gap == .space, let last = words.last, words.count > phrase, !last.isAttributive,
      !last.isLatin,
      last.role == nil, word.role == nil || word.role == .key
    {
      // A space ends a Japanese phrase: マグカップ 赤, 黄色 六角軸.
      word.gap = .comma
      breakPhrase()
    }
    switch word.role {
    case nil:
      // 美しい, 着けた: what is not known of a verb claims nothing, and parts nothing.
      if word.isPredicate, !word.isUnit, !word.isNumber {
        nextGap = max(nextGap, word.gap)
        return place + 1
      }
      if word.isPart { countPart(word) }
      if word.isNumber, let after = readNumber(after: word, at: place) { return after }
      guard !word.isSettled else {
        settle(word, from: words.count)
        return place + 1
      }
      if isOne(word, at: place) {
        if word.gap >= .space { end() }
        return place + 2
      }
      if isFor(at: place) { return place + 3 }
      if describePart(with: word, at: place) { return place + 1 }
      // 12と6の数字: a number that nothing counts is none.
      if word.isNumber, place + 1 < source.count, source[place + 1].role == .link { word.name() }
      append(word)
      // 白文字loveプリント: the colour is the letters'.
      if word.words == ["print"], word.isPart, isDescribed(hasHead: false), place + 1 < source.count,
        source[place + 1].isLatin, source[place + 1].gap == .none
      {
        lead("with", word, hasHead: false)
      }
    case .key:
      append(word)
      nextGap = .colon
      isValueOpen = word.isTopic
      openKey = (word.words.joined(separator: " "), words.count)
      phrase = words.count
    case .and: if words.count > phrase { append(word, as: "and") }
    case .with: leadWith(word, hasHead: head(from: place + 1) != nil)
    // 柄：なし
    case .without where openKey?.start == words.count: append(word, as: "none")
    case .without: readAbsence(word)
    case .settle: settle(word, from: words.count > phrase ? tail(hasHead: false) : words.count)
    case .for: readPurpose(word, at: place)
    case .suffix: extendLast(word)
    case .look: if words.count > phrase, last?.role == nil { unclaimLast(through: word) }
    case .motif: draw(word, hasHead: head(from: place + 1) != nil)
    case .print: announce(word)
    case .small where word.isHeading:
      end()
      nextGap = .stop
      openKey = nil
    case .small, .shade, .shown, .thing, .care, .verdict, .firm, .picture, .bound, .place, .others: break
    case .ground: return readGround(word, at: place)
    case .topic: return readTopic(word, at: place)
    case .link: return readLink(word, at: place)
    case .apart: return readApart(word, at: place)
    }
    return place + 1
  }

  var last: JapaneseWord? { words.count > phrase ? words.last : nil }

  mutating func append(_ word: JapaneseWord, as english: String? = nil) {
    var word = word
    if let english {
      word.words = [english]
      word.letterCase = .lower
    }
    if word.gap < nextGap { word.gap = nextGap }
    nextGap = .none
    words.append(word)
  }

  private mutating func breakPhrase() {
    putHeadFirst()
    phrase = words.count
  }

  /// 赤い蓋の付いた瓶 reads "bottle with red lid": a noun goes before what was set aside on the way to it.
  private mutating func putHeadFirst() {
    defer { aside = nil }
    guard let aside, aside < phrase, phrase < words.count else { return }
    if !words[phrase...].contains(where: \.isNoun), let last = words.last,
      last.facets.contains(.kind),
      !words[..<aside].contains(where: \.isKind), let name = last.words.last
    {
      // かごに入ったオレンジ is no colour; in English the plural never is.
      words[words.count - 1].words[last.words.count - 1] = name + "s"
      words[words.count - 1].facet = .kind
    } else if !words[phrase...].contains(where: \.isNoun) {
      return
    }
    words[phrase].gap = words[aside].gap
    words[aside].gap = .comma
    words[aside...] = words[phrase...] + words[aside..<phrase]
    nextGap = max(nextGap, .comma)
  }

  mutating func end() {
    nextGap = max(nextGap, .comma)
    phrase = words.count
  }

  /// Where the phrase begins that a word after it leads: its head with the attributes joined to it.
  ///
  /// - Parameter hasHead: whether the phrase leads to another noun, so that every noun joined to its own belongs to that:
  ///   花瓶カバー付きの棚, but マグカップ蓋付き.
  func tail(hasHead: Bool) -> Int {
    var start = words.count - 1
    while start > phrase, words[start].gap == .none || words[start - 1].isAttributive {
      let before = words[start - 1]
      let isPartOfIt =
        before.isAttribute || before.isNumber || before.isUnit || before.role == .and
        || before.isNoun && (!before.isKind || hasHead || words[start].role == .and)
      guard isPartOfIt else { break }
      start -= 1
    }
    while words[start].role == .and, start + 1 < words.count { start += 1 }
    return start
  }

  /// Whether something is said of the noun that was read last: 赤い取っ手, 3つの取っ手.
  func isDescribed(hasHead: Bool) -> Bool {
    words[tail(hasHead: hasHead)...].contains { $0.isAttribute || $0.isNumber }
  }

  /// 蓋付き: "with lid"; 子供用: "for children".
  mutating func lead(_ english: String, _ word: JapaneseWord, hasHead: Bool) {
    guard words.count > phrase else { return }
    insertLead(english, span: word.span, at: tail(hasHead: hasHead))
    end()
  }

  /// ストライプの入った, 光沢のある: what a pattern, shape or state is said to be on is what follows.
  private mutating func leadWith(_ word: JapaneseWord, hasHead: Bool) {
    guard let last else { return }
    // 数字の「5」入り
    if last.isQuoted, words.dropLast().last?.words == ["wording"] { return end() }
    let isOnWhole = last.isAttribute && ![.colour, .material].contains(last.facet)
    // 点描で飾られた: what a word that means no thing is like, the goods are.
    let isNothing = last.isNoun && !last.isBodily && last.isUnderstood && !last.isQuoted
    if hasHead, isOnWhole || isNothing { return }
    lead("with", word, hasHead: hasHead)
  }

  mutating func insertLead(_ english: String, span: Range<Int>, at start: Int) {
    // Nothing ends before the spec's first word.
    let gap: Token.Gap = start == 0 ? .comma : max(words[start].gap, .comma)
    if english == "with" { nameThings(from: start) }
    words[start].gap = .space
    words.insert(JapaneseWord(span: span, words: [english], gap: gap), at: start)
    aside = min(aside ?? start, start)
  }

  /// Gives the last noun, where it is none that is sold, the name of what it is: 腹 a belly.
  private mutating func nameThings(from start: Int) {
    let place = words.count - 1
    guard start <= place, words[place].isNoun, words[place].facet == nil,
      let thing = words[place].thing
    else { return }
    words[place].words = [thing]
    words[place].isUnderstood = true
  }

  /// 蓋なし: "without lid"; 赤くない claims nothing.
  private mutating func readAbsence(_ word: JapaneseWord) {
    guard let last else { return }
    if last.isAttribute {
      unclaimLast(through: word)
    } else {
      insertLead("without", span: word.span, at: isCompound ? words.count - 2 : words.count - 1)
    }
    end()
  }

  /// レンズキャップ: the noun read last has its name from the one joined to it.
  private var isCompound: Bool {
    guard words.count > phrase + 1, let last, last.gap == .none else { return false }
    let before = words[words.count - 2]
    return before.isKind && last.isNoun && last.isCompound
  }

  private mutating func extendLast(_ word: JapaneseWord) {
    guard let last, last.role == nil else { return }
    if last.isAttribute || last.isPart {
      words[words.count - 1].span =
        last.span.lowerBound..<max(last.span.upperBound, word.span.upperBound)
    } else if last.category == .animal, ["形", "型"].contains(word.words.first) {
      words[words.count - 1].mean(["animal", "shaped"], facet: .shape, facets: [.shape])
      words[words.count - 1].span = last.span.lowerBound..<word.span.upperBound
    } else if JapaneseArrangement.shaping.contains(word.words.first ?? "") {
      unclaimLast(through: word)
    }
  }

  /// りんご色 is no apple.
  private static let shaping: Set<String> = ["色", "形", "型", "柄", "状", "系", "カラー", "風"]

  mutating func unclaimLast(through word: JapaneseWord) {
    guard !words.isEmpty else { return }
    let place = words.count - 1
    words[place].words = ["\u{3013}"]
    words[place].facets = []
    words[place].facet = nil
    words[place].thing = nil
    words[place].span =
      words[place].span.lowerBound..<max(words[place].span.upperBound, word.span.upperBound)
  }

  /// 2つの取っ手, 2つの白い取っ手: "2 handles", "2 white handles".
  private mutating func countPart(_ word: JapaneseWord) {
    var place = words.count - 1
    while place > phrase, words[place].isAttribute { place -= 1 }
    guard place > phrase, words[place].isUnit, words[place].words == ["pieces"],
      words[place - 1].isNumber
    else { return }
    guard place < words.count - 1 || word.gap == .none else { return }
    let unit = words.remove(at: place)
    words[place - 1].span = words[place - 1].span.lowerBound..<unit.span.upperBound
    if place < words.count { words[place].gap = .none }
  }

  /// ポケット3つ, スプーン2本付き: "3 pocket", "with 2 spoon".
  private mutating func readNumber(after number: JapaneseWord, at place: Int) -> Int? {
    guard let last, last.isNoun, number.gap == .none, place + 1 < source.count,
      source[place + 1].isUnit,
      source[place + 1].words == ["pieces"]
    else { return nil }
    // 引き出し二つのデスク
    let isLed =
      place + 2 < source.count && source[place + 2].gap == .none
      && (source[place + 2].role == .with
        || source[place + 2].words == ["の"] && head(from: place + 3) != nil)
    // 花束 バラ10本: ten of what was named last, not of what is sold.
    let isAnother = !last.isKind ? last.facet == nil : words[..<(aside ?? words.count - 1)].contains(where: \.isKind)
    guard last.isPart || isLed else { return isAnother ? place + 2 : nil }
    let start = tail(hasHead: false)
    var count = number
    count.gap = max(words[start].gap, .comma)
    count.span = count.span.lowerBound..<source[place + 1].span.upperBound
    words[start].gap = .none
    words.insert(count, at: start)
    if isLed {
      phrase = start
    } else {
      end()
    }
    return place + 2
  }

  /// 「HELLO」と書かれた: the word for print goes before what is printed.
  private mutating func announce(_ word: JapaneseWord) {
    var start = words.count
    while start > 0,
      words[start - 1].isQuoted || words[start - 1].isLatin || words[start - 1].role == .and
    {
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
}
