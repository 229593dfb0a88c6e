extension SpecReader {
  /// Longer values are texts that strayed into a column, and read like any other.
  private static let longestValue = 64

  /// Values of columns whose facet is known.
  mutating func readHints(_ hints: [SpecHint]) {
    for hint in hints {
      let inside = tokens.indices.filter {
        tokens[$0].span.lowerBound >= hint.span.start && tokens[$0].span.upperBound <= hint.span.end
      }
      guard let first = inside.first, let last = inside.last, last - first < SpecReader.longestValue else { continue }
      readValue(first..<last + 1, facet: hint.facet, part: nil)
      hinted.formUnion(first...last)
    }
  }

  /// "Color: Black", "Strap colour: red", "Material: Aluminium", "Pattern - striped".
  mutating func readKeyedValues() {
    for mark in tokens.indices where mark > 0 {
      guard let (start, key) = keyEnding(at: mark), !taken[start] else { continue }
      let closing = tokens[mark].gap == .dash ? Token.Gap.dash : .stop
      var end = mark + 1
      while end < tokens.count, tokens[end].gap < closing, !isKey(from: end) { end += 1 }
      if !key.isSeen {
        take(start..<mark)
        readUnseenValue(mark..<end, of: key.part)
        continue
      }
      if let part = key.part, key.facet == .part {
        if isDenied(part, in: mark..<end) { take(start..<mark) }
        guard items(of: mark..<end).first.map(saysAttribute) == true else { continue }
        take(start..<mark)
        readKeyedValue(mark..<end, facet: .colour, part: part)
        continue
      }
      take(start..<mark)
      guard let facet = key.facet else {
        take(mark..<end)
        continue
      }
      readKeyedValue(mark..<end, facet: facet, part: key.part)
    }
  }

  /// A list of values ends with the first that the facet doesn't know: "Colour: red, white, with lid".
  private mutating func readKeyedValue(_ range: Range<Int>, facet: Facet, part: String?) {
    guard SpecReader.attributes.contains(facet) else { return readValue(range, facet: facet, part: part) }
    for item in items(of: range) where !taken[item.lowerBound] {
      let isLater = item.lowerBound > range.lowerBound && tokens[item.lowerBound].gap == .comma
      // What a column's hint has read of an item is all that it says of the facet.
      if hinted.contains(item.lowerBound) {
        if !isLater { take(item) }
        continue
      }
      if isLater, !saysAttribute(item) { return }
      readAttribute(item, facet: facet, owner: part.map { Owner(term: $0) })
    }
  }

  /// "Lid: no lid"
  private func isDenied(_ part: String, in range: Range<Int>) -> Bool {
    guard rules.leads[tokens[range.lowerBound].word] == .without, let item = items(of: range).first else {
      return false
    }
    return segments(of: item, nouns: false).contains { $0.entries.contains { entry($0).term == part } }
  }

  func saysAttribute(_ item: Range<Int>) -> Bool {
    segments(of: item, nouns: false).contains { segment in
      segment.entries.contains { SpecReader.attributes.contains(entry($0).facet) }
    }
  }

  /// The key before `mark`, where a colon stands; or a dash, if the key is all that stands before it. A part's name is
  /// a key too ("Handle: wood"), of the facet `part`.
  private func keyEnding(at mark: Int) -> (start: Int, key: WordRules.Key)? {
    guard [.colon, .dash].contains(tokens[mark].gap) else { return nil }
    if let label = unseenLabel(before: mark) { return label }
    // "No handle; colour: red" has no handle's colour.
    func isOneName(_ start: Int) -> Bool { tokens[start..<mark].dropFirst().allSatisfy { $0.gap < .bracket } }
    for length in [3, 2, 1] where mark >= length && isOneName(mark - length) {
      let start = mark - length
      guard let key = rules.keys[tokens[start..<mark].map(\.word)] else { continue }
      return tokens[mark].gap == .colon || tokens[start].gap >= .bracket ? (start, key) : nil
    }
    for length in [2, 1] where mark >= length && tokens[mark].gap == .colon && isOneName(mark - length) {
      let start = mark - length
      // "Print: floral" says what is printed.
      guard tokens[start].gap >= .bracket, !rules.isPrintCue(tokens[start].word),
        let part = entries(start..<mark).map(entry).first(where: { $0.facet == .part })
      else {
        continue
      }
      return (start, WordRules.Key(facet: .part, part: part.term, isSeen: part.observability == .visible))
    }
    return nil
  }

  private func isKey(from start: Int) -> Bool {
    (1...3).contains { length in
      start + length < tokens.count && keyEnding(at: start + length)?.start == start
    }
  }

  /// A value whose facet is known: each of its items is a claim ("White/Black", "cotton, linen").
  mutating func readValue(_ range: Range<Int>, facet: Facet, part: String?) {
    for item in items(of: range) where !taken[item.lowerBound] {
      switch facet {
      case .colour, .material, .pattern, .shape, .state:
        readAttribute(item, facet: facet, owner: part.map { Owner(term: $0) })
      case .kind: readKind(item)
      case .size: take(ClaimDraft(tokens: item, facet: .size, term: words(item), observability: .never))
      case .count: readCount(item)
      case .part: readAttribute(item, facet: .part, owner: nil)
      case .text: take(ClaimDraft(tokens: item, facet: .text, term: words(item), observability: .unknown))
      case .other: take(ClaimDraft(tokens: item, facet: .other, term: words(item), observability: .never))
      }
    }
  }

  func items(of range: Range<Int>) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var start = range.lowerBound
    for token in range {
      let isJoint = tokens[token].gap >= .slash && !tokens[token - (token > 0 ? 1 : 0)].isNumber
      let isAnd = rules.leads[tokens[token].word] == .and
      if isJoint || isAnd, token > start {
        items.append(start..<token)
        start = token
      }
      if isAnd { start = token + 1 }
    }
    if start < range.upperBound { items.append(start..<range.upperBound) }
    return items
  }

  mutating func readAttribute(_ item: Range<Int>, facet: Facet, owner: Owner?) {
    let segments = segments(of: item, nouns: false)
    var isRead = false
    for (place, segment) in segments.enumerated() {
      let readings = segment.entries.map(entry)
      let wanted = readings.first { $0.facet == facet } ?? readings.first { SpecReader.attributes.contains($0.facet) }
      guard let wanted else { continue }
      isRead = true
      if wanted.facet == .colour {
        takeColour(segment, in: segments, at: place, entry: wanted, subject: owner, chunk: item)
      } else {
        take(draft(wanted, tokens: filling(at: segment.tokens.lowerBound)?.tokens ?? segment.tokens, owner: owner))
      }
    }
    if !isRead {
      take(ClaimDraft(tokens: item, facet: facet, term: words(item), subject: owner?.term, observability: .unknown))
    }
  }

  private mutating func readKind(_ item: Range<Int>) {
    // "Category: Best seller"
    guard !item.contains(where: { rules.unseen.match(tokens, at: $0) != nil }) else { return }
    let segments = segments(of: item, nouns: true)
    guard let segment = segments.last(where: { isKind($0) }) else { return }
    product = product ?? Product(segment, reader: self)
    if let product { take(product.draft(segment.tokens)) }
  }

  private mutating func readCount(_ item: Range<Int>) {
    guard let number = item.compactMap({ number(at: $0) }).first else { return }
    take(ClaimDraft(tokens: item, facet: .count, term: String(number), count: number))
  }
}
