/// One word or number of a spec.
struct Token: Sendable, Hashable {
  /// What stands between a token and the one before it, weakest first.
  enum Gap: Int, Sendable, Comparable {
    case none, space, hyphen, slash, plus, ampersand, bracket, comma, dash, colon, stop

    static func < (one: Gap, other: Gap) -> Bool { one.rawValue < other.rawValue }

    /// Whether words on both sides can form one expression: "off-white", "tote bag".
    var joins: Bool { self <= .hyphen }
  }

  enum Case: Sendable { case lower, capitalised, capitals, none }

  /// Unicode scalars of the spec.
  let span: Range<Int>
  /// Lower case, without diacritics.
  let word: String
  let gap: Gap
  let letterCase: Case
  let isNumber: Bool
  /// What the word is, where another language says so that has two words for what English calls alike: 銅 and 銅色.
  var facet: Facet? = nil

  /// The number that its digits write, decimal comma or point; `nil` for words.
  var number: Double? { isNumber ? Double(word) : nil }
}
