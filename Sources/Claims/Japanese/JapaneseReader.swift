/// Puts the words of a Japanese spec into English, one by one, each with its place in the spec.
///
/// Only words are translated, and put where English has them ("without" before its lid); what they claim is for
/// `SpecReader` to find out, as it does of an English spec.
struct JapaneseReader {
  private static let longestMatch = 10

  let japanese: Japanese
  let lexicons: Lexicons
  let nouns: NounReader
  let atoms: JapaneseAtoms
  private let quoted: [Range<Int>]

  init(_ scalars: [Unicode.Scalar], parser: ClaimParser, japanese: Japanese, unread: UnreadText) {
    self.japanese = japanese
    lexicons = parser.lexicons
    nouns = parser.nouns
    atoms = JapaneseAtoms(scalars, segment: japanese.segment)
    quoted = SpecReader.quotations(in: scalars) + unread.runs.map(\.span)
  }

  /// The words in English, in English order.
  func arrangement() -> JapaneseArrangement {
    JapaneseArrangement(words())
  }

  /// The spec's words in its own order.
  func words() -> [JapaneseWord] {
    var words: [JapaneseWord] = []
    var position = 0
    while position < atoms.atoms.count {
      position = read(at: position, into: &words)
    }
    return joined(words)
  }

  private func read(at start: Int, into words: inout [JapaneseWord]) -> Int {
    let origin = atoms.origin(start..<start + 1)
    if quoted.contains(where: { $0.contains(origin.lowerBound) }) {
      var word = plain(start..<start + 1)
      word.isQuoted = true
      words.append(word)
      return start + 1
    }
    if let firm = firm(at: start, after: words) {
      words.removeLast(firm.before)
      words.append(firm.word)
      return firm.end
    }
    if let phrase = care(at: start) ?? shown(at: start) ?? others(at: start, after: words) {
      words.append(phrase.word)
      return phrase.end
    }
    let sense = longest(at: start) { japanese.lexicon.senses[$0] }
    if let number = number(at: start, unless: sense?.range),
      !(sense.map { $0.range.count > 1 } ?? false)
    {
      words += number.words
      return number.end
    }
    let role = longest(at: start) { japanese.lexicon.roles[$0] }
    if words.last?.role == .link, words.last?.words == ["の"], let topic = colourOf(at: start) {
      // 取っ手の色は赤: 取っ手は赤
      words.removeLast()
      return topic
    }
    if let refilled = refilled(at: start) {
      words += refilled.words
      return refilled.end
    }
    if let part = headedPart(at: start) {
      words += part.words
      return part.end
    }
    if let name = dottedName(at: start) ?? brokenName(at: start) {
      words.append(name.word)
      return name.end
    }
    if let key = key(at: start) ?? heading(at: start) {
      words.append(key.word)
      return key.end
    }
    if let size = dimension(at: start) {
      words.append(size.word)
      return size.end
    }
    if let sense, let part = partLikeMaterial(sense) {
      words.append(translated(part, sense.range))
      return sense.range.upperBound
    }
    if let inside = inside(at: start) {
      words.append(inside)
      return start + 1
    }
    let length = sense?.range.count ?? 0
    if let (role, word) = ruling(at: start, longest: role, after: words, sense: sense) {
      if word.role == .with, let end = denial(from: role.range.upperBound) {
        var absence = plain(role.range.lowerBound..<end)
        // 付属しません: whether it may be seen beside the goods is not said.
        absence.role = isSupply(role.range) ? .settle : .without
        absence.words = []
        absence.isUnderstood = true
        words.append(absence)
        return end
      }
      if word.role == .look, words.last?.facet == .colour, let leaning = leaning(words[words.count - 1]) {
        // 緑がかった黄色
        words[words.count - 1].words = [leaning]
      } else {
        words.append(word)
      }
      return role.range.upperBound
    }
    if let form = form(at: start) {
      words.append(form.word)
      return form.end
    }
    if let loan = loanCompound(at: start, longerThan: length) {
      words.append(loan.word)
      return loan.end
    }
    if let long = goods(at: start, longerThan: length) {
      words += long.words
      return long.end
    }
    if let sense {
      words += parted(sense.value, sense.range, after: words)
      return sense.range.upperBound
    }
    if let compound = split(start, byLexiconOnly: false) {
      words += compound
      return start + 1
    }
    var word = plain(start..<start + 1)
    word.isName = isName(start)
    // 統一した
    if isDone(start) {
      word.isPredicate = true
      word.isVerb = true
      word.isUnderstood = true
    }
    // 甘い means something, but nothing to be seen.
    if word.isPredicate { word.isUnderstood = japanese.edict.contains(atoms.atoms[start].base) }
    words.append(word)
    return start + 1
  }

  /// The longest word that plays a part where it stands.
  private func ruling(
    at start: Int, longest: (range: Range<Int>, value: Set<JapaneseLexicon.Role>)?, after words: [JapaneseWord],
    sense: (range: Range<Int>, value: JapaneseLexicon.Sense)?
  ) -> (role: (range: Range<Int>, value: Set<JapaneseLexicon.Role>), word: JapaneseWord)? {
    let length = sense?.range.count ?? 0
    let short = japanese.lexicon.roles[atoms.word(start..<start + 1)].map { (range: start..<start + 1, value: $0) }
    for role in [longest, short].compactMap(\.self) where role.range.count >= length {
      let own = role.range.count > length ? nil : sense?.value
      if let word = self.role(role.value, role.range, after: words, sense: own) { return (role, word) }
    }
    return nil
  }

  /// 中が緑: 中 before が or は is what is inside.
  private func inside(at start: Int) -> JapaneseWord? {
    guard atoms.atoms[start].text == "中", start + 1 < atoms.atoms.count, atoms.atoms[start + 1].gap == .none,
      ["が", "は"].contains(atoms.atoms[start + 1].text), let sense = japanese.lexicon.senses["内側"]
    else { return nil }
    return translated(sense, start..<start + 1)
  }

  // MARK: Lexicon

  /// The longest joined run of atoms, as written or with its last in dictionary form, for which there is a value.
  func longest<Value>(
    at start: Int, _ value: (String) -> Value?
  ) -> (range: Range<Int>, value: Value)? {
    var end = start + 1
    while end < atoms.atoms.count, end < start + JapaneseReader.longestMatch,
      atoms.atoms[end].gap == .none || atoms.atoms[end].isDotted || atoms.atoms[end].gap == .ampersand
    {
      end += 1
    }
    for end in stride(from: end, to: start, by: -1) {
      let range = start..<end
      if let found = value(atoms.word(range)) { return (range, found) }
      if let category = atoms.atoms[end - 1].category,
        [.adjective, .verb, .auxiliary].contains(category),
        let found = value(atoms.base(range))
      {
        return (range, found)
      }
    }
    return nil
  }

  func facets(of words: [String]) -> Set<Facet> {
    let entries = lexicons.trie.values(of: words.map(lexicons.trie.identifiers)[...]).values
    return Set(entries.map { lexicons.entries[$0].facet })
  }

  /// A word as the spec has it.
  func plain(_ range: Range<Int>) -> JapaneseWord {
    let first = atoms.atoms[range.lowerBound]
    let isContent = first.isNominal || first.category == .adjective || first.category == .verb
    return JapaneseWord(
      span: atoms.origin(range), words: [atoms.word(range)], source: atoms.word(range), gap: first.gap,
      letterCase: first.letterCase,
      isNumber: first.isNumber && range.count == 1, isLatin: first.category == nil,
      isAttributive: isAttributive(range), isNominal: first.isNominal || first.category == nil,
      isPredicate: isPredicate(range), isVerb: isVerb(range), isContinued: isContinued(range), isUnderstood: !isContent)
  }

  private func isVerb(_ range: Range<Int>) -> Bool {
    atoms.atoms[range].contains { $0.category == .verb }
  }

  private func isPredicate(_ range: Range<Int>) -> Bool {
    switch atoms.atoms[range.lowerBound].category {
    case .adjective, .verb, .auxiliary, .particle, .other: true
    default: false
    }
  }

  private func isContinued(_ range: Range<Int>) -> Bool {
    let last = atoms.atoms[range.upperBound - 1]
    return last.category == .adjective && last.text.hasSuffix("く")
  }

  private func isAttributive(_ range: Range<Int>) -> Bool {
    let last = atoms.atoms[range.upperBound - 1]
    switch last.category {
    case .adjective, .verb, .auxiliary: return true
    case .particle: return last.text == "の"
    default: return false
    }
  }

  // MARK: Numbers

  /// A number in digits, or in ideographs before a counter or unit, with that.
  private func number(at start: Int, unless sense: Range<Int>?) -> (
    words: [JapaneseWord], end: Int
  )? {
    let atom = atoms.atoms[start]
    if atom.isNumber {
      var words = [plain(start..<start + 1)]
      // 3色のカップ
      if start + 1 < atoms.atoms.count, atoms.atoms[start + 1].text == "色", atoms.atoms[start + 1].gap == .none {
        words[0] = plain(start..<start + 2)
        words[0].name()
        return (words, start + 2)
      }
      guard let unit = unit(at: start + 1) ?? tier(at: start + 1) else { return (words, start + 1) }
      words.append(unit.word)
      return (words, unit.end)
    }
    // 一度, 七分丈
    if let idiom = longest(at: start, { japanese.lexicon.roles[$0]?.contains(.small) == true ? true : nil }),
      idiom.range.count > 1
    {
      return nil
    }
    guard let found = longest(at: start, { japanese.lexicon.numbers[$0] ?? JapaneseNumeral.value(of: $0) }),
      sense.map({ $0.count <= found.range.count }) ?? true
    else { return nil }
    var word = plain(found.range)
    word.words = [String(found.value)]
    word.isNumber = true
    word.isUnderstood = true
    // 二つ counts by itself.
    let isCounted = atoms.word(found.range).hasSuffix("つ")
    if !isCounted, let unit = unit(at: found.range.upperBound) {
      return ([word, unit.word], unit.end)
    }
    guard isCounted else { return nil }
    var counter = word
    counter.words = ["pieces"]
    counter.isNumber = false
    counter.isUnit = true
    counter.gap = .none
    return ([word, counter], found.range.upperBound)
  }

  /// 2段の引き出し, 引き出し3段: tiers count drawers and shelves, and nothing else.
  private func tier(at start: Int) -> (word: JapaneseWord, end: Int)? {
    guard start < atoms.atoms.count, atoms.atoms[start].text == "段", atoms.atoms[start].gap == .none else { return nil }
    var next = start + 1
    if next < atoms.atoms.count, atoms.atoms[next].text == "の" { next += 1 }
    func isTiered(_ place: Int) -> Bool {
      guard let sense = longest(at: place, { japanese.lexicon.senses[$0] })?.value else { return false }
      return [["drawer"], ["shelf"]].contains(sense.words)
    }
    let isAfter = next < atoms.atoms.count && atoms.atoms[next].gap == .none && isTiered(next)
    guard isAfter || start > 1 && atoms.atoms[start - 1].gap == .none && isTiered(start - 2) else { return nil }
    var word = plain(start..<start + 1)
    word.words = ["pieces"]
    word.isUnit = true
    word.isUnderstood = true
    return (word, start + 1)
  }

  private func unit(at start: Int) -> (word: JapaneseWord, end: Int)? {
    guard start < atoms.atoms.count, atoms.atoms[start].gap <= .space,
      let found = longest(at: start, { japanese.lexicon.units[$0] })
    else { return nil }
    // 3枚重ね counts layers, and 枚 of 枚数 is no counter.
    if let longer = longest(at: start, { japanese.lexicon.senses[$0] }),
      longer.range.count > found.range.count, atoms.atoms[longer.range.upperBound - 1].category != .particle
    {
      return nil
    }
    let end = found.value == "pieces" ? found.range.upperBound : bound(after: found.range.upperBound)
    var word = plain(start..<end)
    word.words = [found.value]
    word.isUnit = true
    word.isUnderstood = true
    return (word, end)
  }
}
