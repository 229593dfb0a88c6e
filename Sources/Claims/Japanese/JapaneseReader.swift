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

  /// English words in English order, and the Japanese content words among them that have no English sense.
  func tokens() -> [Token] {
    JapaneseArrangement(words()).tokens
  }

  /// The spec's words in its own order.
  func words() -> [JapaneseWord] {
    var words: [JapaneseWord] = []
    var position = 0
    while position < atoms.atoms.count {
      position = read(at: position, into: &words)
    }
    for place in words.indices.dropFirst() where words[place].gap == .none {
      join(place, in: &words)
    }
    return words
  }

  /// What two words that stand together mean by that: レンズキャップ is one thing, 青りんご are green.
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
  }

  private func read(at start: Int, into words: inout [JapaneseWord]) -> Int {
    let origin = atoms.origin(start..<start + 1)
    if quoted.contains(where: { $0.contains(origin.lowerBound) }) {
      var word = plain(start..<start + 1)
      word.isQuoted = true
      words.append(word)
      return start + 1
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
    if let key = key(at: start) {
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
    let length = sense?.range.count ?? 0
    if let role, role.range.count >= length,
      let word = self.role(
        role.value, role.range, after: words, sense: role.range.count > length ? nil : sense?.value)
    {
      if word.role == .with, let end = denial(from: role.range.upperBound) {
        var absence = plain(role.range.lowerBound..<end)
        absence.role = .without
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
    // 甘い means something, but nothing to be seen.
    if word.isPredicate { word.isUnderstood = japanese.edict.contains(atoms.atoms[start].base) }
    words.append(word)
    return start + 1
  }

  // MARK: Lexicon

  /// The longest joined run of atoms, as written or with its last in dictionary form, for which there is a value.
  func longest<Value>(
    at start: Int, _ value: (String) -> Value?
  ) -> (range: Range<Int>, value: Value)? {
    var end = start + 1
    while end < atoms.atoms.count, end < start + JapaneseReader.longestMatch,
      atoms.atoms[end].gap == .none || atoms.atoms[end].isDotted
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
      span: atoms.origin(range), words: [atoms.word(range)], gap: first.gap,
      letterCase: first.letterCase,
      isNumber: first.isNumber && range.count == 1, isLatin: first.category == nil,
      isAttributive: isAttributive(range), isNominal: first.isNominal || first.category == nil,
      isPredicate: isPredicate(range), isContinued: isContinued(range), isUnderstood: !isContent)
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
      guard let unit = unit(at: start + 1) else { return (words, start + 1) }
      words.append(unit.word)
      return (words, unit.end)
    }
    guard let found = longest(at: start, { japanese.lexicon.numbers[$0] }),
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

  private func unit(at start: Int) -> (word: JapaneseWord, end: Int)? {
    guard start < atoms.atoms.count, atoms.atoms[start].gap <= .space,
      let found = longest(at: start, { japanese.lexicon.units[$0] })
    else { return nil }
    // 3枚重ね counts layers, and 枚 of 枚数 is no counter.
    if let longer = longest(at: start, { japanese.lexicon.senses[$0] }),
      longer.range.count > found.range.count
    {
      return nil
    }
    var word = plain(found.range)
    word.words = [found.value]
    word.isUnit = true
    word.isUnderstood = true
    return (word, found.range.upperBound)
  }
}
