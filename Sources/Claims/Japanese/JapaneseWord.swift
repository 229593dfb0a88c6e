/// A word of a Japanese spec on its way to English.
struct JapaneseWord {
  /// Scalars of the original spec.
  var span: Range<Int>
  /// English words; the Japanese one itself where its sense is not known.
  var words: [String]
  /// Before it.
  var gap: Token.Gap
  var letterCase = Token.Case.lower
  var isNumber = false
  var role: JapaneseLexicon.Role?
  /// What its lexicon says it is.
  var facet: Facet?
  /// What the English lexicons say its English words could be.
  var facets: Set<Facet> = []
  /// Whether it is a unit or a counter.
  var isUnit = false
  /// Whether it is a key whose value ends with the clause: 色は黒、
  var isTopic = false
  /// Whether it is Latin letters or digits, written as they are.
  var isLatin = false
  /// Whether its form says that it belongs to what follows, whatever stands between: 赤い, 金色の.
  var isAttributive = false
  /// Whether it stands between quotation marks, where words are print and not translated.
  var isQuoted = false
  /// Whether its sense is known, or it needs none.
  var isUnderstood = true

  var isAttribute: Bool { facet.map(SpecReader.attributes.contains) ?? false }
  var isPart: Bool { facet == .part }
  var isKind: Bool { facet == .kind }
  /// A thing that others may be about.
  var isNoun: Bool { role == nil && !isNumber && !isAttribute && !isUnit }

  mutating func mean(_ words: [String], facet: Facet?, facets: Set<Facet>) {
    self.words = words
    self.facet = facet
    self.facets = facets
    isUnderstood = true
  }

  var tokens: [Token] {
    words.enumerated().map { place, word in
      Token(
        span: span, word: word, gap: place == 0 ? gap : .space, letterCase: letterCase,
        isNumber: isNumber && place == 0)
    }
  }
}
