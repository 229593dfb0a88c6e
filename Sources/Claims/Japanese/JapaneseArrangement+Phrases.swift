/// Phrases as wholes: drawings, traits of parts, purposes, and what no photo settles.
extension JapaneseArrangement {
  /// りんご柄, 赤い牛の絵: what is drawn on the goods is none of them, and its colour is the drawing's.
  mutating func draw(_ word: JapaneseWord, hasHead: Bool) {
    var drawing = word
    drawing.role = nil
    if let last, last.isNoun || last.isAttribute && last.facet != .colour {
      let start = tail(hasHead: hasHead)
      let isColoured = words[start...].contains { $0.facet == .colour }
      if isColoured, words.contains(where: \.isKind) || hasHead {
        drawing.span = last.span.lowerBound..<max(last.span.upperBound, word.span.upperBound)
        drawing.mean(["print"], facet: .part, facets: [.part])
        drawing.gap = last.gap
        words[words.count - 1] = drawing
        lead("with", word, hasHead: hasHead)
        return
      }
    }
    if word.role != .motif { drawing.words = ["patterned"] }
    drawing.facet = .pattern
    if let likeness = last?.likeness, drawing.words == ["patterned"] {
      drawing.words = likeness
      drawing.span = words.removeLast().span.lowerBound..<word.span.upperBound
    } else if words.count > phrase {
      unclaimLast(through: word)
    }
    drawing.facets = [.pattern]
    append(drawing)
  }

  /// 裾リブ, 脚ブラック, 取っ手の赤: what ends a phrase after a part is said of that.
  mutating func describePart(with word: JapaneseWord, at place: Int) -> Bool {
    guard word.isAttribute, word.gap == .none, let last, last.isPart, !last.isKind,
      !isDescribed(hasHead: false), word.facet != .state, endsPhrase(at: place)
    else { return false }
    var part = words.removeLast()
    var attribute = word
    attribute.gap = max(part.gap, .comma)
    append(attribute)
    part.gap = .space
    append(part)
    if words.dropLast(2).contains(where: \.isKind) || !source[place...].contains(where: \.isKind) { end() }
    return true
  }

  private func endsPhrase(at place: Int) -> Bool {
    var next = place + 1
    while next < source.count, !breaks(before: next), [.suffix, .small].contains(source[next].role) { next += 1 }
    return breaks(before: next)
  }

  /// 2枚用: what goods are for counts none of them.
  func isFor(at place: Int) -> Bool {
    source[place].isNumber && place + 2 < source.count && source[place + 1].words == ["pieces"]
      && source[place + 2].role == .for && source[place + 2].gap == .none
  }

  /// 紺の作業用エプロン: what goods are for leaves what is said before it to them.
  mutating func readPurpose(_ word: JapaneseWord, at place: Int) {
    guard place + 1 < source.count, source[place + 1].gap == .none,
      source[place + 1].isNoun || source[place + 1].isAttribute,
      head(from: place + 1) != nil, last?.isNoun == true
    else {
      lead("for", word, hasHead: false)
      return
    }
    var start = words.count - 1
    while start > phrase, words[start].gap == .none, words[start - 1].isNoun { start -= 1 }
    nextGap = max(nextGap, words[start].gap)
    words.removeSubrange(start...)
  }

  /// 電池別売: a noun with what is said of it that no photo settles.
  mutating func settle(_ word: JapaneseWord, from start: Int) {
    var whole = word
    if start < words.count {
      whole.gap = max(words[start].gap, .comma)
      whole.span = words[start...].reduce(word.span) {
        min($0.lowerBound, $1.span.lowerBound)..<max($0.upperBound, $1.span.upperBound)
      }
      words.removeSubrange(start...)
    }
    whole.settle(word.words.joined(separator: " "))
    if whole.words.isEmpty {
      settled.append(whole.span)
    } else {
      append(whole)
    }
    end()
  }

  /// 牛乳1パック: one of what is sold counts nothing.
  func isOne(_ word: JapaneseWord, at place: Int) -> Bool {
    guard word.isNumber, word.words == ["1"], place + 1 < source.count, source[place + 1].words == ["pieces"] else {
      return false
    }
    let next = place + 2
    let isLed = next < source.count && source[next].role == .link
    return !leadsToPart(from: isLed ? next + 1 : next)
  }
}
