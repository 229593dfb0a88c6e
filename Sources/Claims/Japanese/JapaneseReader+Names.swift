/// Names of makers and lines, and compounds of loanwords.
extension JapaneseReader {
  /// Whether nothing knows a noun, or the analyser takes it for a name.
  func isName(_ place: Int) -> Bool {
    let atom = atoms.atoms[place]
    guard atom.category != nil else { return atom.letterCase != .lower && !atom.isNumber }
    return atom.category == .properNoun || atom.isNominal && !atom.isKnown
  }

  /// アート・ゴダーム: words joined by dots, one of which nothing knows.
  func dottedName(at start: Int) -> (word: JapaneseWord, end: Int)? {
    guard atoms.atoms[start].text.unicodeScalars.allSatisfy(\.isKana) else { return nil }
    var end = start + 1
    var isDotted = false
    while end < atoms.atoms.count, atoms.atoms[end].text.unicodeScalars.allSatisfy(\.isKatakana),
      atoms.atoms[end].gap == .none || atoms.atoms[end].isDotted
    {
      isDotted = isDotted || atoms.atoms[end].isDotted
      end += 1
    }
    guard isDotted else { return nil }
    let isUnknown = (start..<end).contains { place in
      japanese.lexicon.senses[atoms.atoms[place].text] == nil && !japanese.edict.contains(atoms.atoms[place].text)
        && split(place, byLexiconOnly: true) == nil
        && longest(at: place, { japanese.lexicon.senses[$0] }) == nil
    }
    guard isUnknown else { return nil }
    var word = plain(start..<end)
    word.name()
    word.isName = true
    return (word, end)
  }

  /// ヘリ|オス, ホーム|ポップ: loanwords of two letters, or that end in no goods, are pieces of a name where only a large
  /// dictionary knows them.
  func brokenName(at start: Int) -> (word: JapaneseWord, end: Int)? {
    guard isKatakana(start), start == 0 || atoms.atoms[start].gap > .none || !isKatakana(start - 1) else { return nil }
    var end = start + 1
    while end < atoms.atoms.count, atoms.atoms[end].gap == .none,
      atoms.atoms[end].text.unicodeScalars.allSatisfy(\.isKatakana)
    {
      end += 1
    }
    guard end > start + 1, listed(atoms.word(start..<end)) == nil,
      (start..<end).contains(where: { atoms.atoms[$0].text.unicodeScalars.count < 3 })
        || listed(atoms.atoms[end - 1].text) == nil,
      (start..<end).allSatisfy({ place in
        longest(at: place, { japanese.lexicon.senses[$0] != nil || japanese.lexicon.roles[$0] != nil ? true : nil })
          == nil
      }),
      loanCompound(at: start, longerThan: 0) == nil
    else { return nil }
    var word = plain(start..<end)
    word.name()
    word.isName = true
    return (word, end)
  }

  /// 統一した, 使用する: a noun that する makes a verb of.
  func isDone(_ place: Int) -> Bool {
    let next = place + 1
    guard next < atoms.atoms.count, atoms.atoms[place].category == .noun, atoms.atoms[next].gap == .none else {
      return false
    }
    return atoms.atoms[next].category == .verb && ["する", "いたす", "できる", "致す"].contains(atoms.atoms[next].base)
  }

  /// マガジンファイル: katakana that spell what English calls goods, though no Japanese dictionary has them.
  func loanCompound(at start: Int, longerThan length: Int) -> (word: JapaneseWord, end: Int)? {
    guard isKatakana(start) else { return nil }
    var end = start + 1
    while end < atoms.atoms.count, end < start + 3, atoms.atoms[end].gap == .none, isKatakana(end) { end += 1 }
    for end in stride(from: end, to: max(start + 1, start + length), by: -1) {
      guard !japanese.edict.contains(atoms.word(start..<end)) else { return nil }
      let spellings = (start..<end).reduce([""]) { spellings, place in
        let meanings = loanMeanings(of: atoms.atoms[place].text)
        return spellings.flatMap { spelling in meanings.map { spelling.isEmpty ? $0 : spelling + " " + $0 } }
      }
      if let found = spellings.first(where: { facets(of: PhraseTrie.words(of: $0)).contains(.kind) }) {
        var word = plain(start..<end)
        word.mean(PhraseTrie.words(of: found), facet: .kind, facets: [.kind])
        classify(&word)
        return (word, end)
      }
    }
    return nil
  }

  func isKatakana(_ place: Int) -> Bool {
    atoms.atoms[place].text.unicodeScalars.count > 1 && atoms.atoms[place].text.unicodeScalars.allSatisfy(\.isKatakana)
  }

  private func loanMeanings(of text: String) -> [String] {
    var meanings = japanese.edict.meanings(of: text).prefix(4).map { $0.lowercased() }
    if let sense = japanese.lexicon.senses[text] { meanings.append(sense.words.joined(separator: " ")) }
    return Array(Set(meanings)).sorted()
  }

  /// 蓋：木製 is 蓋は木製.
  func headedPart(at start: Int) -> (words: [JapaneseWord], end: Int)? {
    guard start == 0 || atoms.atoms[start].gap >= .space,
      let sense = longest(at: start, { japanese.lexicon.senses[$0] }),
      sense.value.facet == .part
    else { return nil }
    var end = sense.range.upperBound
    // 脚カラー：
    if end < atoms.atoms.count, atoms.atoms[end].gap == .none, let key = longest(at: end, { role(of: $0, is: .key) }) {
      end = key.range.upperBound
    }
    guard end < atoms.atoms.count, atoms.atoms[end].gap == .colon else { return nil }
    var part = translated(sense.value, sense.range)
    part.gap = max(part.gap, .stop)
    var topic = plain(sense.range)
    topic.words = ["は"]
    topic.role = .topic
    topic.gap = .none
    topic.isHeading = true
    topic.isUnderstood = true
    return ([part, topic], end)
  }

  /// 仕様：, シリーズ：: a noun before a colon that no lexicon has as a key.
  func heading(at start: Int) -> (word: JapaneseWord, end: Int)? {
    let atom = atoms.atoms[start]
    guard start == 0 || atom.gap >= .slash || atom.gap == .space, atom.isNominal || atom.category == .other else {
      return nil
    }
    var end = start + 1
    while end < atoms.atoms.count, end < start + 4, atoms.atoms[end].gap == .none { end += 1 }
    guard end < atoms.atoms.count, atoms.atoms[end].gap == .colon else { return nil }
    var word = plain(start..<end)
    word.role = .small
    word.isHeading = true
    word.isUnderstood = true
    return (word, end)
  }
}

extension String {
  /// Katakana as hiragana.
  var hiragana: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { (0x30A1...0x30F6).contains($0.value) ? Unicode.Scalar($0.value - 0x60) ?? $0 : $0 }))
  }
}

extension Unicode.Scalar {
  var isKatakana: Bool { (0x30A1...0x30FE).contains(value) }
}
