/// A piece of a Japanese spec that is not cut further: a morpheme, a Latin word or a number.
struct JapaneseAtom {
  /// Of the normalised text.
  let range: Range<Int>
  /// Latin letters in lower case.
  let text: String
  let base: String
  /// `nil` for Latin words and numbers.
  let category: Morpheme.Category?
  let isKnown: Bool
  let gap: Token.Gap
  /// Whether ・ and nothing else stands before it.
  let isDotted: Bool
  let letterCase: Token.Case
  let isNumber: Bool

  var isNominal: Bool {
    switch category {
    case .noun, .properNoun, .suffix, .numeral: true
    default: false
    }
  }
}

/// The atoms of a spec, and the normalised text that they were cut from.
struct JapaneseAtoms {
  let text: NormalisedText
  private(set) var atoms: [JapaneseAtom] = []
  private let scalars: [Unicode.Scalar]

  init(_ original: [Unicode.Scalar], segment: Segmentation) {
    let text = NormalisedText(original)
    self.text = text
    scalars = JapaneseAtoms.plainMarks(text, original)
    for token in Tokenizer.tokens(of: scalars) {
      var start = token.span.lowerBound
      var gap = token.gap
      while start < token.span.upperBound {
        let isJapanese = scalars[start].isJapanese
        var end = start + 1
        while end < token.span.upperBound, scalars[end].isJapanese == isJapanese { end += 1 }
        if isJapanese {
          var first = start
          for origin in wordEnds(in: start..<end) {
            cut(first..<origin, gap: first == start ? gap : .none, segment)
            first = origin
          }
          cut(first..<end, gap: first == start ? gap : .none, segment)
        } else {
          let whole = start..<end == token.span
          let word =
            token.isNumber ? token.word : whole ? token.word : text.text(start..<end).lowercased()
          atoms.append(
            JapaneseAtom(
              range: start..<end, text: word, base: word, category: nil, isKnown: true, gap: gap,
              isDotted: isDotted(start),
              letterCase: letterCase(start..<end), isNumber: token.isNumber))
        }
        start = end
        gap = .none
      }
    }
  }

  private mutating func cut(_ run: Range<Int>, gap: Token.Gap, _ segment: Segmentation) {
    for (place, morpheme) in segment(text.text(run)).enumerated() {
      let range =
        run.lowerBound + morpheme.span.lowerBound..<run.lowerBound + morpheme.span.upperBound
      guard run.contains(range.lowerBound), range.upperBound <= run.upperBound else { continue }
      atoms.append(
        JapaneseAtom(
          range: range, text: morpheme.surface, base: morpheme.base, category: morpheme.category,
          isKnown: morpheme.isKnown, gap: place == 0 ? gap : .none,
          isDotted: isDotted(range.lowerBound),
          letterCase: .lower, isNumber: false))
    }
  }

  /// Where words end that an analyser may join to others: 愛媛県産|みかん, 縁取り|付き.
  private func wordEnds(in run: Range<Int>) -> [Int] {
    run.dropFirst().compactMap { place in
      guard place + 1 < run.upperBound else { return nil }
      let before = scalars[place - 1]
      switch scalars[place] {
      case "産":
        return (0x30A1...0x30FC).contains(before.value) || JapaneseAtoms.regions.contains(before)
          ? place + 1 : nil
      // 子ども用|布団, but 用品
      case "用": return JapaneseAtoms.needs.contains(scalars[place + 1]) ? nil : place + 1
      case "付": return scalars[place + 1] == "き" && before != "気" && before != "近" ? place : nil
      default: return nil
      }
    }
  }

  /// What 用 begins a word with.
  private static let needs = Set("品具紙途意語件水量心地命便".unicodeScalars)
  private static let regions = Set("県国道府都州島町村市海外".unicodeScalars)

  private func isDotted(_ start: Int) -> Bool {
    start > 1 && text.scalars[start - 1] == "\u{30FB}"
      && !scalars[start - 2].properties.isWhitespace
  }

  private func letterCase(_ range: Range<Int>) -> Token.Case {
    let letters = scalars[range].filter(\.isLetter)
    let capitals = letters.count { $0.isCapital }
    if letters.isEmpty { return .none }
    return capitals == 0
      ? .lower : capitals == letters.count && capitals > 1 ? .capitals : .capitalised
  }

  /// Japanese marks as the tokenizer's Latin ones, one for one. Circled numbers number a list.
  private static func plainMarks(_ text: NormalisedText, _ original: [Unicode.Scalar]) -> [Unicode
    .Scalar]
  {
    text.scalars.indices.map { place in
      let origin = original[text.origins[place].lowerBound]
      if (0x2460...0x24FF).contains(origin.value) || (0x2776...0x2793).contains(origin.value) {
        return ";"
      }
      switch text.scalars[place] {
      case "\u{30FB}": return "/"
      // 色＝茶
      case "=": return ":"
      case "\u{3010}", "\u{3014}", "\u{300A}", "\u{3008}", "\u{300E}": return "["
      case "\u{3011}", "\u{3015}", "\u{300B}", "\u{3009}", "\u{300F}": return "]"
      case "\u{301C}", "\u{FF5E}": return "~"
      case "\u{D7}", "\u{2715}", "\u{2716}":
        let isBetween =
          place > 0 && place + 1 < text.scalars.count && text.scalars[place - 1].isDigit
          && text.scalars[place + 1].isDigit
        return isBetween ? "x" : "&"
      case "\u{25A0}"..."\u{25FF}", "\u{203B}":
        return ";"
      // Decoration.
      case "\u{2600}"..."\u{27BF}", "\u{2190}"..."\u{21FF}": return ","
      case let scalar: return scalar
      }
    }
  }

  /// The atoms of a range as one word.
  func word(_ range: Range<Int>) -> String {
    atoms[range].enumerated().map { place, atom in
      place == 0 ? atom.text : (atom.isDotted ? "・" : atom.gap == .ampersand ? "&" : "") + atom.text
    }.joined()
  }

  /// The same with its last atom in dictionary form.
  func base(_ range: Range<Int>) -> String {
    word(range.dropLast()) + (atoms[range].last?.base ?? "")
  }

  func origin(_ range: Range<Int>) -> Range<Int> {
    text.origin(
      of: atoms[range.lowerBound].range.lowerBound..<atoms[range.upperBound - 1].range.upperBound)
  }
}
