/// A word of a Japanese spec on its way to English.
struct JapaneseWord {
  /// Scalars of the original spec.
  var span: Range<Int>
  /// English words; the Japanese one itself where its sense is not known.
  var words: [String]
  /// As the spec writes it, normalised.
  var source = ""
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
  /// Whether it is a noun, as the analyser or its lexicon says.
  var isNominal = false
  /// Whether it is a verb or adjective whose sense is not known.
  var isPredicate = false
  /// Whether it is a form of a verb.
  var isVerb = false
  /// Whether a comma stands before it that parts nothing.
  var isBridged = false
  /// Whether its form says that another clause follows: 赤く.
  var isContinued = false
  /// Whether it may be a maker's or a line's name, which says nothing and owns nothing: ヴィットショー.
  var isName = false
  /// Whether it is a key that no lexicon has; what follows is read as if it stood alone: 仕様：.
  var isHeading = false
  /// Whether it is a phrase that no photo settles, which says nothing of the words beside it.
  var isSettled = false
  /// Whether it names all that is seen of a thing: ガラスボディ.
  var isWhole = false
  /// Whether it and the noun joined before it are one thing to WordNet: レンズ|キャップ.
  var isCompound = false
  /// What it is in English, where nothing like it is sold: 腹 is a belly.
  var thing: String?
  /// What its likeness on goods is called: "floral" of 花.
  var likeness: [String]?
  /// The colour that it is of plants: 青 of an apple is green.
  var ofPlants: String?
  /// What sort of thing its first sense is.
  var category: WordNet.Category?
  /// The department that sells it.
  var group = ""
  /// Whether its sense is known, or it needs none.
  var isUnderstood = true

  var isAttribute: Bool { facet.map(SpecReader.attributes.contains) ?? false }
  var isPart: Bool { facet == .part }
  var isKind: Bool { facet == .kind }
  /// A thing that others may be about.
  var isNoun: Bool { role == nil && !isNumber && !isAttribute && !isUnit && !isSettled }
  /// Whether it is another item of the value that a key names.
  ///
  /// - Parameter key: the key in English.
  func continues(_ key: String) -> Bool {
    if isLatin, gap <= .space { return true }
    switch key.split(separator: " ").last {
    case "colour": return facet == .colour || facets.contains(.colour) || role == .shade || role == .and
    case "material":
      return facet == .material || facets.contains(.material) || isNumber && gap <= .space || isUnit || role == .and
    case "pattern", "shape": return isAttribute || role == .and
    case "size", "count": return isNumber || isUnit || isLatin
    default: return false
    }
  }

  /// A noun that names a thing which may be seen.
  var isThing: Bool { isNoun && !isQuoted && (isKind || isPart) }

  /// Whether it may have a colour or stuff of its own.
  var isBodily: Bool { isKind || isPart || isWhole || thing != nil }

  /// 猫のぬいぐるみ, いちごのケーキ: what it tells of a thing is the thing's own name.
  func names(_ head: JapaneseWord) -> Bool {
    if head.words == ["toy"] { return true }
    return switch category {
    case .animal, .person: ["toys", "decor"].contains(head.group) && head.category == .artifact
    case .food, .plant: head.category == .food
    default: false
    }
  }

  mutating func mean(_ words: [String], facet: Facet?, facets: Set<Facet>) {
    self.words = words
    self.facet = facet
    self.facets = facets
    isUnderstood = true
    isNominal = isNominal || facet == .kind || facet == .part
    isPredicate = false
    isLatin = false
  }

  var tokens: [Token] {
    words.enumerated().map { place, word in
      Token(
        span: span, word: word, gap: place == 0 ? gap : .space, letterCase: letterCase,
        isNumber: isNumber && place == 0, facet: isLatin || isQuoted ? nil : facet)
    }
  }
}
