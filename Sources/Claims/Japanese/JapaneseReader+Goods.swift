/// Goods that the lexicon does not name, and compounds.
extension JapaneseReader {
  /// Goods that EDICT knows, where the lexicon does not say as much with shorter words.
  func goods(at start: Int, longerThan length: Int) -> (words: [JapaneseWord], end: Int)? {
    guard atoms.atoms[start].isNominal, !isCounter(start), !isDone(start) else { return nil }
    var end = start + 1
    while end < atoms.atoms.count, end < start + 5, atoms.atoms[end].gap == .none,
      atoms.atoms[end].isNominal
    {
      end += 1
    }
    for end in stride(from: end, to: start + length, by: -1) {
      let range = start..<end
      let word = atoms.word(range)
      guard word.unicodeScalars.count > 1 || atoms.atoms[start].isKnown,
        !(range.count > 1 && isCovered(range))
      else {
        continue
      }
      if range.count == 1, let compound = split(start, byLexiconOnly: true), !isOwnThing(word, compound) {
        return (compound, end)
      }
      if let found = meaning(of: word, in: range, isWhole: length == 0) { return ([found], end) }
    }
    return nil
  }

  /// 金魚 is no golden fish: EDICT has another thing for a pair of ideographs than what they make.
  private func isOwnThing(_ word: String, _ compound: [JapaneseWord]) -> Bool {
    guard word.unicodeScalars.count == 2, compound.count == 2, compound[0].isAttribute, compound[1].isKind,
      let listed = listed(word)
    else {
      return false
    }
    return listed.last != compound[1].words.last
  }

  /// 二段: what stands right after a number counts, and is not sold.
  private func isCounter(_ place: Int) -> Bool {
    guard place > 0, atoms.atoms[place].gap == .none, atoms.atoms[place].range.count == 1 else {
      return false
    }
    return atoms.atoms[place - 1].isNumber || atoms.atoms[place - 1].category == .numeral
  }

  /// Whether lexicon words and suffixes fill a range, and not with nouns alone: 鍵穴 is one thing.
  private func isCovered(_ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    var isOnlyNouns = true
    while position < range.upperBound {
      let facet = longest(at: position) { japanese.lexicon.senses[$0].map(\.facet) }
      let role = longest(at: position) { japanese.lexicon.roles[$0] }
      guard let end = [facet?.range, role?.range].compactMap(\.?.upperBound).max(),
        end <= range.upperBound
      else {
        return false
      }
      isOnlyNouns =
        isOnlyNouns && [.kind, .part].contains(facet?.value) && facet?.range.upperBound == end
      position = end
    }
    return !isOnlyNouns
  }

  /// - Parameter isWhole: whether no shorter word of the lexicon stands there.
  private func meaning(of text: String, in range: Range<Int>, isWhole: Bool) -> JapaneseWord? {
    let meanings = japanese.edict.meanings(of: text)
    guard !meanings.isEmpty else { return nil }
    var word = plain(range)
    // A capital is a country's or a person's.
    let known = meanings.prefix(8).filter { $0.first?.isUppercase != true }
    func isListed(_ meaning: String) -> Bool {
      facets(of: PhraseTrie.words(of: meaning)).contains(.kind)
    }
    if let listed = known.prefix(1).first(where: isListed)
      ?? known.first(where: { !$0.contains(" ") && nouns.isMainlyGoods($0) }) ?? known.first(
        where: isListed)
      ?? known.first(where: { nouns.isMainlyGoods($0) })
    {
      let words = PhraseTrie.words(of: listed)
      word.mean(words, facet: .kind, facets: facets(of: words))
      classify(&word)
      return word
    }
    if isWhole, let first = meanings.first.map(PhraseTrie.words),
      let facet = facets(of: first).min(by: { $0.rawValue < $1.rawValue }),
      facet != .part || !text.unicodeScalars.allSatisfy(\.isKatakana)
    {
      word.mean(first, facet: facet, facets: facets(of: first))
      return word
    }
    // It means something, but nothing to be seen.
    guard range.count > 1 || atoms.atoms[range.lowerBound].category != .suffix else { return nil }
    word.isUnderstood = true
    word.thing = known.first { !$0.contains(" ") && nouns.mainCategory(of: $0)?.isThing == true }
    return range.count == 1 ? word : nil
  }

  /// Splits a word that nothing knows into ones that the lexicon or EDICT does: ステンレスマグ.
  ///
  /// - Parameter byLexiconOnly: the lexicon's words and suffixes have to fill it.
  func split(_ place: Int, byLexiconOnly: Bool) -> [JapaneseWord]? {
    let atom = atoms.atoms[place]
    guard atom.isNominal, atom.range.count > 2 || isPair(atom) else { return nil }
    return split(place..<place + 1, byLexiconOnly: byLexiconOnly)
  }

  /// ｱｶｲ|ﾏｸﾞ, キャップ|レス: katakana that the analyser cuts where no word ends, and that the lexicon's words fill.
  func refilled(at start: Int) -> (words: [JapaneseWord], end: Int)? {
    guard isKatakana(start), start == 0 || atoms.atoms[start].gap > .none || !isKatakana(start - 1) else { return nil }
    var end = start + 1
    while end < atoms.atoms.count, atoms.atoms[end].gap == .none,
      atoms.atoms[end].text.unicodeScalars.allSatisfy(\.isKatakana)
    {
      end += 1
    }
    let isCutWrong = (start..<end).contains { place in
      let text = atoms.atoms[place].text
      return atoms.atoms[place].category == .other
        || japanese.lexicon.senses[text] == nil && japanese.lexicon.roles[text] == nil
          && (text.unicodeScalars.count < 3 || !japanese.edict.contains(text))
    }
    guard end > start + 1, isCutWrong, japanese.lexicon.senses[atoms.word(start..<end)] == nil,
      listed(atoms.word(start..<end)) == nil, let words = split(start..<end, byLexiconOnly: true)
    else { return nil }
    return (words, end)
  }

  private func split(_ range: Range<Int>, byLexiconOnly: Bool) -> [JapaneseWord]? {
    let atom = atoms.atoms[range.lowerBound]
    let scalars = Array(atoms.word(range).unicodeScalars)
    let length = atoms.atoms[range.upperBound - 1].range.upperBound - atom.range.lowerBound
    guard scalars.count == length, scalars.count <= 40 else { return nil }
    var parts: [JapaneseWord] = []
    var start = 0
    var unknown = 0
    var isFound = false
    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    func piece(_ range: Range<Int>) -> JapaneseWord {
      let normalised =
        atom.range.lowerBound + range.lowerBound..<atom.range.lowerBound + range.upperBound
      return JapaneseWord(
        span: atoms.text.origin(of: normalised), words: [text(range)], source: text(range),
        gap: parts.isEmpty ? atom.gap : .none,
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
        if let sense = japanese.lexicon.senses[candidate]
          ?? (byLexiconOnly ? japanese.lexicon.senses[candidate.hiragana] : nil)
        {
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
    // ブリムネス is no brim: katakana are cut where their last word is known.
    if unknown < scalars.count, scalars.allSatisfy(\.isKatakana) { return nil }
    flush(scalars.count)
    return parts
  }

  /// 金縁, 木箱, 紺白: two ideographs, what a thing is like and the thing, or two colours.
  private func isPair(_ atom: JapaneseAtom) -> Bool {
    let scalars = Array(atom.text.unicodeScalars)
    guard scalars.count == 2, scalars.allSatisfy(\.isIdeograph) else { return false }
    let senses = scalars.map { japanese.lexicon.senses[String($0)]?.facet }
    // 白黒, but 青白い is one colour.
    if senses == [.colour, .colour] { return atom.text != "青白" }
    return [.colour, .material].contains(senses[0]) && [.kind, .part].contains(senses[1])
  }

  /// Goods by EDICT, as English words.
  func listed(_ text: String) -> [String]? {
    japanese.edict.meanings(of: text).prefix(6).first { meaning in
      meaning.first?.isUppercase != true
        && (facets(of: PhraseTrie.words(of: meaning)).contains(.kind)
          || nouns.isMainlyGoods(meaning))
    }.map(PhraseTrie.words)
  }
}
