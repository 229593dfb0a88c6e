/// One word of a Japanese sentence as a morphological analyser cuts it.
public struct Morpheme: Sendable, Hashable {
  /// What part it plays, as far as reading a spec needs to know.
  public enum Category: Sendable, Hashable {
    /// Common nouns, adjectival nouns, and nouns that make verbs.
    case noun
    case properNoun
    case numeral
    /// 個, 枚, 色, 製: what follows a noun or numeral.
    case suffix
    case adjective
    case verb
    case particle
    /// です, た, ない.
    case auxiliary
    case other
  }

  /// Unicode scalars of the analysed text.
  public let span: Range<Int>
  public let surface: String
  /// Dictionary form: 赤い of 赤く; the surface where there is none.
  public let base: String
  public let category: Category
  /// Whether the analyser's dictionary has it.
  public let isKnown: Bool

  public init(span: Range<Int>, surface: String, base: String, category: Category, isKnown: Bool) {
    self.span = span
    self.surface = surface
    self.base = base
    self.category = category
    self.isKnown = isKnown
  }
}

/// Cuts Japanese text into words. Called from several threads at once.
public typealias Segmentation = @Sendable (_ text: String) -> [Morpheme]
