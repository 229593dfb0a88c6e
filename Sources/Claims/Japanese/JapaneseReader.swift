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
    var arrangement = JapaneseArrangement()
    arrangement.add(words())
    return arrangement.tokens
  }

  /// The spec's words in its own order.
  func words() -> [JapaneseWord] {
    var words: [JapaneseWord] = []
    var position = 0
    while position < atoms.atoms.count {
      position = read(at: position, into: &words)
    }
    return words
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
    if let number = number(at: start, unless: sense?.range), !(sense.map { $0.range.count > 1 } ?? false) {
      words += number.words
      return number.end
    }
    let role = longest(at: start) { japanese.lexicon.roles[$0] }
    if words.last?.role == .link, let topic = colourOf(at: start) {
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
    let length = sense?.range.count ?? 0
    if let role, role.range.count >= length,
      let word = self.role(role.value, role.range, after: words, sense: sense?.value)
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
    if let long = goods(at: start, longerThan: length) {
      words += long.words
      return long.end
    }
    if let sense {
      words.append(translated(sense.value, sense.range))
      return sense.range.upperBound
    }
    if let compound = split(start, byLexiconOnly: false) {
      words += compound
      return start + 1
    }
    words.append(plain(start..<start + 1))
    return start + 1
  }

  // MARK: Lexicon

  /// The longest joined run of atoms, as written or with its last in dictionary form, for which there is a value.
  private func longest<Value>(
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
      if let category = atoms.atoms[end - 1].category, [.adjective, .verb, .auxiliary].contains(category),
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
    word.isLatin = false
    return word
  }

  private func facets(of words: [String]) -> Set<Facet> {
    let entries = lexicons.trie.values(of: words.map(lexicons.trie.identifiers)[...]).values
    return Set(entries.map { lexicons.entries[$0].facet })
  }

  /// A word as the spec has it.
  private func plain(_ range: Range<Int>) -> JapaneseWord {
    let first = atoms.atoms[range.lowerBound]
    let isContent = first.isNominal || first.category == .adjective || first.category == .verb
    return JapaneseWord(
      span: atoms.origin(range), words: [atoms.word(range)], gap: first.gap, letterCase: first.letterCase,
      isNumber: first.isNumber && range.count == 1, isLatin: first.category == nil, isUnderstood: !isContent)
  }

  // MARK: Numbers

  /// A number in digits, or in ideographs before a counter or unit, with that.
  private func number(at start: Int, unless sense: Range<Int>?) -> (words: [JapaneseWord], end: Int)? {
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
    if let unit = unit(at: found.range.upperBound) { return ([word, unit.word], unit.end) }
    // 二つ counts by itself.
    guard atoms.word(found.range).hasSuffix("つ") else { return nil }
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
    if let longer = longest(at: start, { japanese.lexicon.senses[$0] }), longer.range.count > found.range.count {
      return nil
    }
    var word = plain(found.range)
    word.words = [found.value]
    word.isUnit = true
    word.isUnderstood = true
    return (word, found.range.upperBound)
  }

  // MARK: Roles

  /// カラー：, 【素材】, and サイズ at the start of a line.
  private func key(at start: Int) -> (word: JapaneseWord, end: Int)? {
    guard let found = longest(at: start, { japanese.lexicon.roles[$0]?.contains(.key) == true ? $0 : nil }) else {
      return nil
    }
    let end = found.range.upperBound
    guard end < atoms.atoms.count, let value = japanese.lexicon.values[atoms.word(found.range)] else { return nil }
    let before = atoms.atoms[start].gap
    let after = atoms.atoms[end].gap
    // 色は黒
    let isTopic =
      before > .none && after == .none && atoms.atoms[end].category == .particle
      && ["は", "が"].contains(atoms.atoms[end].text)
    let isKey =
      isTopic || after == .colon || before == .bracket && after == .bracket
      || before >= .stop && (after == .slash || after == .space)
    guard isKey else { return nil }
    var word = plain(found.range)
    word.role = .key
    word.words = PhraseTrie.words(of: value)
    word.gap = max(before, .stop)
    word.isTopic = isTopic
    word.isUnderstood = true
    return (word, isTopic ? end + 1 : end)
  }

  /// 高さ25cm, 直径約10cm.
  private func dimension(at start: Int) -> (word: JapaneseWord, end: Int)? {
    guard let found = longest(at: start, { japanese.lexicon.values[$0] == "size" ? true : nil }) else { return nil }
    var end = found.range.upperBound
    if end < atoms.atoms.count, ["約", "は"].contains(atoms.atoms[end].text) { end += 1 }
    guard end < atoms.atoms.count, atoms.atoms[end].isNumber, atoms.atoms[end].gap <= .colon else { return nil }
    var word = plain(found.range)
    word.words = ["size"]
    word.isUnit = true
    word.isUnderstood = true
    return (word, end)
  }

  /// Where は stands after 色, 柄, 素材 of a thing.
  private func colourOf(at start: Int) -> Int? {
    guard let found = longest(at: start, { japanese.lexicon.roles[$0]?.contains(.key) == true ? true : nil }) else {
      return nil
    }
    let end = found.range.upperBound
    guard end < atoms.atoms.count, atoms.atoms[end].gap == .none, ["は", "が"].contains(atoms.atoms[end].text) else {
      return nil
    }
    return end
  }

  /// The part that a word plays where it stands; `nil` where its own sense counts.
  private func role(
    _ roles: Set<JapaneseLexicon.Role>, _ range: Range<Int>, after words: [JapaneseWord],
    sense: JapaneseLexicon.Sense?
  ) -> JapaneseWord? {
    let first = atoms.atoms[range.lowerBound]
    let isAttached = first.gap == .none && range.lowerBound > 0
    var chosen: JapaneseLexicon.Role?
    let isOfMaterial = words.last { $0.role != .link && $0.role != .suffix }?.facet == .material
    for role in roles {
      switch role {
      case .key: continue
      case .suffix, .look: if isAttached && sense == nil { chosen = role }
      case .motif: if isAttached, !(words.last?.isAttribute ?? true) { chosen = role }
      case .print: if isPrint(before: words) { chosen = role }
      case .topic, .link, .and: if sense == nil { chosen = role }
      case .with, .without, .for, .small, .apart: if sense == nil { chosen = role }
      }
    }
    // 木の柄 is a handle, 花の柄 a pattern.
    if isOfMaterial, atoms.word(range).hasSuffix("柄") {
      var handle = plain(range)
      handle.mean(["handle"], facet: .part, facets: [.part])
      return handle
    }
    guard let chosen else { return nil }
    var word = plain(range)
    word.role = chosen
    word.isUnderstood = true
    if chosen == .print,
      let cue = japanese.lexicon.values[atoms.word(range)] ?? japanese.lexicon.values[atoms.base(range)]
    {
      word.words = [cue]
    }
    return word
  }

  /// Where 付いていません ends after its verb; `nil` where nothing is denied.
  private func denial(from start: Int) -> Int? {
    guard start > 0, atoms.atoms[start - 1].category == .verb else { return nil }
    var place = start
    while place < atoms.atoms.count, place < start + 6, atoms.atoms[place].gap == .none {
      let atom = atoms.atoms[place]
      if ["ない", "ん", "ぬ", "ず", "無い"].contains(atom.base) { return place + 1 }
      guard atom.category == .auxiliary || atom.category == .verb || ["て", "は", "も"].contains(atom.text) else {
        return nil
      }
      place += 1
    }
    return nil
  }

  /// Whether words that could be print stand right before: 「HELLO」と, HELLO の.
  private func isPrint(before words: [JapaneseWord]) -> Bool {
    let said = words.last { ![.link, .and, .topic].contains($0.role) }
    guard let said else { return false }
    return said.isQuoted || said.isLatin && said.letterCase == .capitals
  }

  // MARK: EDICT

  /// Goods that EDICT knows, where the lexicon does not say as much with shorter words.
  private func goods(at start: Int, longerThan length: Int) -> (words: [JapaneseWord], end: Int)? {
    guard atoms.atoms[start].isNominal else { return nil }
    var end = start + 1
    while end < atoms.atoms.count, end < start + 5, atoms.atoms[end].gap == .none, atoms.atoms[end].isNominal {
      end += 1
    }
    for end in stride(from: end, to: start + length, by: -1) {
      let range = start..<end
      let word = atoms.word(range)
      guard word.unicodeScalars.count > 1 || atoms.atoms[start].isKnown, !(range.count > 1 && isCovered(range)) else {
        continue
      }
      if range.count == 1, let compound = split(start, byLexiconOnly: true) { return (compound, end) }
      if let found = meaning(of: word, in: range) { return ([found], end) }
    }
    return nil
  }

  /// Whether lexicon words and suffixes fill a range.
  private func isCovered(_ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      guard
        let found = longest(
          at: position,
          {
            japanese.lexicon.senses[$0] != nil || japanese.lexicon.roles[$0] != nil ? true : nil
          }), found.range.upperBound <= range.upperBound
      else { return false }
      position = found.range.upperBound
    }
    return true
  }

  private func meaning(of text: String, in range: Range<Int>) -> JapaneseWord? {
    let meanings = japanese.edict.meanings(of: text)
    guard !meanings.isEmpty else { return nil }
    var word = plain(range)
    let known = meanings.prefix(8)
    if let listed = known.first(where: { facets(of: PhraseTrie.words(of: $0)).contains(.kind) })
      ?? known.first(where: { !$0.contains(" ") && nouns.isMainlyGoods($0) })
      ?? known.first(where: { nouns.isMainlyGoods($0) })
    {
      let words = PhraseTrie.words(of: listed)
      word.mean(words, facet: .kind, facets: facets(of: words))
      return word
    }
    if let first = meanings.first.map(PhraseTrie.words),
      let facet = facets(of: first).min(by: { $0.rawValue < $1.rawValue })
    {
      word.mean(first, facet: facet, facets: facets(of: first))
      return word
    }
    // It means something, but nothing to be seen.
    guard range.count > 1 || atoms.atoms[range.lowerBound].category != .suffix else { return nil }
    word.isUnderstood = true
    return range.count == 1 ? word : nil
  }

  // MARK: Compounds

  /// Splits a word that nothing knows into ones that the lexicon or EDICT does: ステンレスマグ.
  ///
  /// - Parameter byLexiconOnly: the lexicon's words and suffixes have to fill it.
  private func split(_ place: Int, byLexiconOnly: Bool) -> [JapaneseWord]? {
    let atom = atoms.atoms[place]
    guard atom.isNominal, atom.range.count > 2 else { return nil }
    let scalars = Array(atom.text.unicodeScalars)
    guard scalars.count == atom.range.count, scalars.count <= 40 else { return nil }
    var parts: [JapaneseWord] = []
    var start = 0
    var unknown = 0
    var isFound = false
    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    func piece(_ range: Range<Int>) -> JapaneseWord {
      let normalised = atom.range.lowerBound + range.lowerBound..<atom.range.lowerBound + range.upperBound
      return JapaneseWord(
        span: atoms.text.origin(of: normalised), words: [text(range)], gap: parts.isEmpty ? atom.gap : .none,
        isUnderstood: false)
    }
    func flush(_ end: Int) {
      if unknown < end { parts.append(piece(unknown..<end)) }
    }
    while start < scalars.count {
      var next: Int?
      for end in stride(from: scalars.count, to: start, by: -1) {
        let candidate = text(start..<end)
        if end == start + 1, !scalars[start].isIdeograph { continue }
        // A rest of one kana means that the word was cut in its middle.
        if scalars.count - end == 1, scalars[end].isKana { continue }
        if let sense = japanese.lexicon.senses[candidate] {
          flush(start)
          var word = piece(start..<end)
          word.mean(sense.words, facet: sense.facet, facets: facets(of: sense.words))
          parts.append(word)
          next = end
        } else if let roles = japanese.lexicon.roles[candidate], start > 0,
          let role = roles.first(where: { $0 != .key && $0 != .print })
        {
          flush(start)
          var word = piece(start..<end)
          word.role = role
          word.isUnderstood = true
          parts.append(word)
          next = end
        } else if !byLexiconOnly, end - start > 2, unknown == start, let listed = listed(candidate) {
          var word = piece(start..<end)
          word.mean(listed, facet: .kind, facets: facets(of: listed))
          parts.append(word)
          next = end
        }
        if next != nil { break }
      }
      if let next {
        isFound = true
        start = next
        unknown = next
      } else if byLexiconOnly {
        return nil
      } else {
        start += 1
      }
    }
    guard isFound else { return nil }
    flush(scalars.count)
    return parts
  }

  /// Goods by EDICT, as English words.
  private func listed(_ text: String) -> [String]? {
    japanese.edict.meanings(of: text).prefix(6).first { meaning in
      facets(of: PhraseTrie.words(of: meaning)).contains(.kind) || nouns.isMainlyGoods(meaning)
    }.map(PhraseTrie.words)
  }
}
