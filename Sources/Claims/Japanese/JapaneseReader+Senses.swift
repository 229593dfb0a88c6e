/// What words of the lexicon mean where they stand.
extension JapaneseReader {
  func translated(_ sense: JapaneseLexicon.Sense, _ range: Range<Int>) -> JapaneseWord {
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
  func parted(
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
    guard sense.facet == .kind || sense.facet == .part else { return [whole] }
    for end in 1..<text.count {
      guard let trait = meaning(0..<end), trait.facet.map(JapaneseReader.traits.contains) == true,
        text[..<end] != ["茶"], meaning(end..<text.count) == sense
      else { continue }
      // 青りんご, ステンレスマグ, 木箱
      var first = piece(0..<end, trait)
      if trait.words == ["blue"] { first.ofPlants = "green" }
      return [first, piece(end..<text.count, sense)]
    }
    return [whole]
  }

  /// What the name of goods may begin with and still be two claims: 革手袋, 半袖Tシャツ.
  private static let traits: Set<Facet> = [.colour, .material, .pattern, .part]

  /// "greenish" of green.
  func leaning(_ colour: JapaneseWord) -> String? {
    lexicons.rules.leanings.filter { [$0.value] == colour.words && $0.key.hasSuffix("ish") }.keys.min()
  }

  /// 皮が赤い: what something is said of is no material; the lexicon has the part as 皮部分.
  func partLikeMaterial(
    _ sense: (range: Range<Int>, value: JapaneseLexicon.Sense)
  ) -> JapaneseLexicon.Sense? {
    let end = sense.range.upperBound
    guard sense.value.facet == .material, end < atoms.atoms.count, atoms.atoms[end].gap == .none,
      ["が", "は", "も", "を"].contains(atoms.atoms[end].text)
    else { return nil }
    return japanese.lexicon.senses[atoms.word(sense.range) + "部分"]
  }

  /// 星の形, 花の模様: what 星形 and 花模様 are.
  func form(at start: Int) -> (word: JapaneseWord, end: Int)? {
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
      if found == nil, endings.contains("形"), let animal = longest(at: start, { japanese.lexicon.senses[$0] }),
        animal.range.upperBound == end, isAnimal(animal.value)
      {
        return (
          translated(JapaneseLexicon.Sense(words: ["animal", "shaped"], facet: .shape), start..<end + 2), end + 2
        )
      }
      guard let found, found.facet == .shape || found.facet == .pattern else { return nil }
      return (translated(found, start..<end + 2), end + 2)
    }
    return nil
  }

  private func isAnimal(_ sense: JapaneseLexicon.Sense) -> Bool {
    nouns.mainCategory(of: sense.words.joined(separator: " ")) == .animal
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
}
