extension SpecReader {
  /// Values of columns whose facet is known.
  mutating func readHints(_ hints: [SpecHint]) {
    for hint in hints {
      let inside = tokens.indices.filter {
        tokens[$0].span.lowerBound >= hint.span.start && tokens[$0].span.upperBound <= hint.span.end
      }
      guard let first = inside.first, let last = inside.last else { continue }
      readValue(first..<last + 1, facet: hint.facet, part: nil)
    }
  }

  /// "Color: Black", "Strap colour: red", "Material: Aluminium".
  mutating func readKeyedValues() {
    for colon in tokens.indices where tokens[colon].gap == .colon && colon > 0 {
      guard let (start, key) = keyEnding(at: colon), !taken[start] else { continue }
      var end = colon + 1
      while end < tokens.count, tokens[end].gap < .stop, !isKey(from: end) { end += 1 }
      take(start..<colon)
      guard let facet = key.facet else {
        take(colon..<end)
        continue
      }
      readValue(colon..<end, facet: facet, part: key.part)
    }
  }

  private func keyEnding(at end: Int) -> (start: Int, key: WordRules.Key)? {
    for length in [3, 2, 1] where end >= length {
      if let key = rules.keys[tokens[(end - length)..<end].map(\.word)] { return (end - length, key) }
    }
    return nil
  }

  private func isKey(from start: Int) -> Bool {
    (1...3).contains { length in
      start + length < tokens.count && tokens[start + length].gap == .colon
        && rules.keys[tokens[start..<start + length].map(\.word)] != nil
    }
  }

  /// A value whose facet is known: each of its items is a claim ("White/Black", "cotton, linen").
  mutating func readValue(_ range: Range<Int>, facet: Facet, part: String?) {
    for item in items(of: range) where !taken[item.lowerBound] {
      switch facet {
      case .colour, .material, .pattern, .shape, .state: readAttribute(item, facet: facet, part: part)
      case .kind: readKind(item)
      case .size: take(ClaimDraft(tokens: item, facet: .size, term: words(item), observability: .never))
      case .count: readCount(item)
      case .part: readAttribute(item, facet: .part, part: nil)
      case .text: take(ClaimDraft(tokens: item, facet: .text, term: words(item), observability: .unknown))
      case .other: take(ClaimDraft(tokens: item, facet: .other, term: words(item), observability: .never))
      }
    }
  }

  private func items(of range: Range<Int>) -> [Range<Int>] {
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

  private mutating func readAttribute(_ item: Range<Int>, facet: Facet, part: String?) {
    let segments = segments(of: item, nouns: false)
    let owner = part.map { Owner(term: $0) }
    var isRead = false
    for (place, segment) in segments.enumerated() {
      let readings = segment.entries.map(entry)
      let wanted = readings.first { $0.facet == facet } ?? readings.first { SpecReader.attributes.contains($0.facet) }
      guard let wanted else { continue }
      isRead = true
      if wanted.facet == .colour {
        takeColour(segment, in: segments, at: place, entry: wanted, subject: owner, chunk: item)
      } else {
        take(draft(wanted, tokens: segment.tokens, owner: owner))
      }
    }
    if !isRead {
      take(ClaimDraft(tokens: item, facet: facet, term: words(item), subject: part, observability: .unknown))
    }
  }

  private mutating func readKind(_ item: Range<Int>) {
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
