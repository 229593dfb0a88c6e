/// What no photo of the goods settles: phrases that say so, other goods, and sides that are turned away.
extension SpecReader {
  private static let longestNoun = 6
  private static let longestLabel = 3
  private static let longestList = 64
  private static let longestColours = 8

  mutating func readUnseenPhrases() {
    var position = 0
    while position < tokens.count {
      guard !taken[position], let match = rules.unseen.match(tokens, at: position) else {
        position += 1
        continue
      }
      switch match.kind {
      case .never: takeUnseen(position..<match.end)
      case .apart: takeUnseen(nounStart(before: position)..<match.end)
      case .noise, .others: take(position..<match.end)
      }
      position = match.end
    }
  }

  /// "Other colours: red, yellow", before its last word is a key.
  mutating func readOthers() {
    for token in tokens.indices where !taken[token] {
      if let match = rules.unseen.match(tokens, at: token), match.kind == .others {
        takeOthers(token, list: match.end)
      }
    }
  }

  mutating func takeUnseen(_ range: Range<Int>) {
    take(ClaimDraft(tokens: range, facet: .other, term: words(range), observability: .never))
  }

  /// Takes what a list of other goods opens with, and each item after it that tells how something looks.
  private mutating func takeOthers(_ start: Int, list first: Int) {
    take(start..<first)
    guard first < tokens.count, tokens[first].gap.joins || [.colon, .dash].contains(tokens[first].gap) else { return }
    var end = first + 1
    while end < tokens.count, end < first + SpecReader.longestList,
      tokens[end].gap < .bracket || tokens[end].gap == .comma
    {
      end += 1
    }
    for (place, item) in items(of: first..<end).enumerated() {
      guard place == 0 || item.allSatisfy(looksOf) else { return }
      take(item)
    }
  }

  /// Where the thing begins that "not included" is said of: "lids: not included", "pink roses (not included)".
  private func nounStart(before end: Int) -> Int {
    guard end > 0, tokens[end].gap.joins || [.bracket, .dash, .colon].contains(tokens[end].gap) else { return end }
    var start = end
    while start > 0, end - start < SpecReader.longestNoun, !taken[start - 1], start == end || tokens[start].gap.joins {
      switch rules.leads[tokens[start - 1].word] {
      case nil, .small, .and, .or: start -= 1
      default: return start
      }
    }
    // "Red jug and lid not included" sells a jug.
    guard start == 0 else { return start }
    let joint = (start..<end).last { [.and, .or].contains(rules.leads[tokens[$0].word]) }
    return joint.map { $0 + 1 } ?? end
  }

  /// The label of at most three words before `mark` that names a side which is turned away: "Inner band", "Colour inside".
  func unseenLabel(before mark: Int) -> (start: Int, key: WordRules.Key)? {
    var start = mark - 1
    while start > 0, mark - start <= SpecReader.longestLabel, tokens[start].gap < .bracket { start -= 1 }
    let label = tokens[start..<mark].map(\.word)
    guard label.count <= SpecReader.longestLabel, label.contains(where: rules.unseenPlaces.contains),
      rules.keys[label] == nil
    else { return nil }
    let names = label.filter { rules.keys[[$0]] == nil && rules.leads[$0] != .small }
    return (start, WordRules.Key(facet: .colour, part: names.joined(separator: " "), isSeen: false))
  }

  /// The value of a label that no photo of the goods shows: "Lining: red", "Packaging: blue gift box".
  mutating func readUnseenValue(_ range: Range<Int>, of part: String?) {
    for item in items(of: range) where !taken[item.lowerBound] {
      let saysAttribute = saysAttribute(item)
      if item.lowerBound > range.lowerBound, tokens[item.lowerBound].gap == .comma, !saysAttribute { return }
      if saysAttribute {
        readAttribute(item, facet: .colour, owner: part.map { Owner(term: $0, observability: .never) })
        take(item)
      } else if !item.contains(where: { rules.units[tokens[$0].word] == .count }) {
        takeUnseen(item)
      }
    }
  }

  /// "Hat, blue, red inside", "red-lined": what stands before such a place is said of it.
  private func place(after colours: Range<Int>) -> String? {
    var next = colours.upperBound
    if next < tokens.count, tokens[next].gap == .hyphen, tokens[next].word == "lined" { return "lining" }
    while next < tokens.count, next < colours.upperBound + SpecReader.longestColours, tokens[next].gap == .space {
      let word = tokens[next].word
      if rules.unseenPlaces.contains(word) || word == "back" { return isItemEnd(next + 1) ? word : nil }
      guard [.at, .in, .small, .and].contains(rules.leads[word]) || looksOf(next) else { return nil }
      next += 1
    }
    return nil
  }

  /// Whether a word tells how something looks, or shades what does.
  private func looksOf(_ token: Int) -> Bool {
    let word = tokens[token].word
    return rules.shades[word] != nil || rules.leanings[word] != nil || rules.plainWords.contains(word)
      || rules.leads[word] == .and || rules.leads[word] == .or
      || entries(token..<token + 1).contains { [.colour, .material, .pattern].contains(entry($0).facet) }
  }

  func isItemEnd(_ token: Int) -> Bool { token >= tokens.count || tokens[token].gap >= .bracket }

  /// Which sides are turned away depends on the goods: the back of a chair is seen and so is the inside of a bowl.
  mutating func settleSides() {
    let isBackSeen = product?.group == "furniture"
    let isInsideSeen = !["accessories", "clothes", "shoes"].contains(product?.group)
    for index in drafts.indices {
      if drafts[index].subject == "back", !isBackSeen { drafts[index].observability = .never }
      if !isInsideSeen, drafts[index].subject == nil, SpecReader.attributes.contains(drafts[index].facet),
        let place = place(after: drafts[index].tokens)
      {
        drafts[index].subject = place
        drafts[index].observability = .never
      }
    }
  }

  /// "Vase without flowers": of goods that are not decorated with them, they are a part.
  mutating func settleFlowers() {
    guard !["accessories", "clothes", "shoes", "stationery", "textiles"].contains(product?.group) else { return }
    for index in drafts.indices where drafts[index].isNegated && drafts[index].facet == .pattern {
      guard let part = drafts[index].tokens.lazy.compactMap(singularPart).first else { continue }
      deny(part, tokens: drafts[index].tokens)
      drafts.swapAt(index, drafts.count - 1)
      drafts.removeLast()
    }
  }

  private func singularPart(_ token: Int) -> Int? {
    WordNet.singulars(of: tokens[token].word).lazy
      .flatMap { parser.lexicons.trie.values(of: [parser.lexicons.trie.identifiers(of: $0)][...]).values }
      .first { entry($0).facet == .part && entry($0).observability == .visible }
  }
}
