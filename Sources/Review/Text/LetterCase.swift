/// How a text uses capital letters, so that what takes its place uses them likewise: "Bell" by "Padlock", "BELL" by "PADLOCK", "Tote
/// Bag" by "Picture Frame". Letters without case, as Japanese has, stay as they are.
enum LetterCase: Sendable, Hashable {
  case capitals
  /// Every word begins with a capital letter.
  case title
  /// The first word does.
  case sentence
  /// Anything else.
  case own

  init(of text: String) {
    let letters = text.filter(\.isCased)
    let words = text.split(separator: " ").compactMap { $0.first(where: \.isCased) }
    if letters.count > 1, letters.allSatisfy(\.isUppercase) {
      self = .capitals
    } else if words.first?.isUppercase != true {
      self = .own
    } else {
      self = words.count > 1 && words.allSatisfy(\.isUppercase) ? .title : .sentence
    }
  }

  /// A term as a lexicon writes it, in this case; its own capitals stay.
  func applied(to term: String) -> String {
    switch self {
    case .own: term
    case .capitals: term.uppercased()
    case .sentence: Self.capitalised(term)
    case .title:
      term.split(separator: " ", omittingEmptySubsequences: false).map(Self.capitalised).joined(separator: " ")
    }
  }

  private static func capitalised(_ word: some StringProtocol) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
