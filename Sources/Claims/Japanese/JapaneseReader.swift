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
      words.append(word)
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

  private func translated(_ sense: JapaneseLexicon.Sense, _ range: Range<Int>) -> JapaneseWord {
    var word = plain(range)
    word.mean(sense.words, facet: sense.facet, facets: facets(of: sense.words))
    word.letterCase = .lower
    word.isSettled = sense.facet == nil
    if sense.words == ["blue"], atoms.word(range).hasPrefix("青") { word.ofPlants = "green" }
    word.isWhole = sense.isWhole
    classify(&word)
    return word
  }

  /// A word of the lexicon, cut where its beginning is a claim of its own.
  private func parted(
    _ sense: JapaneseLexicon.Sense, _ range: Range<Int>, after words: [JapaneseWord]
  )
    -> [JapaneseWord]
  {
    let whole = translated(sense, range)
    let text = Array(atoms.word(range).unicodeScalars)
    let start = atoms.atoms[range.lowerBound].range.lowerBound
    guard text.count > 1, atoms.atoms[range.upperBound - 1].range.upperBound - start == text.count
    else {
      return [whole]
    }
    func piece(_ part: Range<Int>, _ sense: JapaneseLexicon.Sense) -> JapaneseWord {
      var word = whole
      word.span = atoms.text.origin(of: start + part.lowerBound..<start + part.upperBound)
      word.mean(sense.words, facet: sense.facet, facets: facets(of: sense.words))
      if part.lowerBound > 0 { word.gap = .none }
      classify(&word)
      return word
    }
    func meaning(_ part: Range<Int>) -> JapaneseLexicon.Sense? {
      japanese.lexicon.senses[String(String.UnicodeScalarView(text[part]))]
    }
    if sense.facet == .state, text.count > 2, text.suffix(2) == ["入", "り"],
      words.last?.isAttribute == true,
      whole.gap == .none, let holder = meaning(0..<text.count - 2), holder.facet == .kind
    {
      // 木箱入り
      var with = piece(text.count - 2..<text.count, holder)
      with.role = .with
      with.facet = nil
      return [piece(0..<text.count - 2, holder), with]
    }
    if sense.facet == .kind, let colour = meaning(0..<1), colour.facet == .colour,
      meaning(1..<text.count) == sense
    {
      // 青りんご
      var first = piece(0..<1, colour)
      if colour.words == ["blue"] { first.ofPlants = "green" }
      return [first, piece(1..<text.count, sense)]
    }
    return [whole]
  }

  /// 皮が赤い: what something is said of is no material; the lexicon has the part as 皮部分.
  private func partLikeMaterial(
    _ sense: (range: Range<Int>, value: JapaneseLexicon.Sense)
  ) -> JapaneseLexicon.Sense? {
    let end = sense.range.upperBound
    guard sense.value.facet == .material, end < atoms.atoms.count, atoms.atoms[end].gap == .none,
      ["が", "は", "も", "を"].contains(atoms.atoms[end].text)
    else { return nil }
    return japanese.lexicon.senses[atoms.word(sense.range) + "部分"]
  }

  /// 星の形, 花の模様: what 星形 and 花模様 are.
  private func form(at start: Int) -> (word: JapaneseWord, end: Int)? {
    guard atoms.atoms[start].isNominal else { return nil }
    for end in start + 1..<min(start + 4, atoms.atoms.count) where atoms.atoms[end].text == "の" {
      guard end + 1 < atoms.atoms.count, atoms.atoms[end].gap == .none,
        atoms.atoms[end + 1].gap == .none
      else {
        return nil
      }
      let endings: [String]
      switch atoms.atoms[end + 1].text {
      case "形", "かたち", "型": endings = ["形", "型"]
      case "柄", "模様": endings = ["柄", "模様"]
      default: return nil
      }
      let found = endings.lazy.compactMap { japanese.lexicon.senses[atoms.word(start..<end) + $0] }
        .first
      guard let found, found.facet == .shape || found.facet == .pattern else { return nil }
      return (translated(found, start..<end + 2), end + 2)
    }
    return nil
  }

  /// What sort of thing a word names.
  func classify(_ word: inout JapaneseWord) {
    guard word.isKind || word.isPart else { return }
    let entry = lexicons.entry(word.words.joined(separator: " "), facet: .kind)
    word.group = entry?.group ?? ""
    let references = entry?.nouns ?? []
    word.category =
      references.lazy.flatMap(nouns.senses(ofReference:)).first.map(nouns.category(of:))
      ?? nouns.mainCategory(of: word.words.joined(separator: " "))
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
