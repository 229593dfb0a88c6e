/// Why corrected words could not be put into a catalog.
public enum EditProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// They are no words of a cell: a column's name, or words of two cells.
  case outsideText
  /// The cell says something else by now.
  case changedSince
  /// Tags stand between the words.
  case crossesMarkup
  /// The HTML is so broken that nobody knows where the words stand.
  case unreadableMarkup
  /// The column says it, but together with other words.
  case saidOtherwise
  /// Another correction changes the same words otherwise.
  case contradictory
  case unencodable(character: Unicode.Scalar, encoding: TextEncoding)

  public var description: String {
    switch self {
    case .outsideText: "the words are not those of one column"
    case .changedSince: "the text was changed after the decision"
    case .crossesMarkup: "tags stand between the words; correct them in the shop"
    case .unreadableMarkup: "the HTML around the words is broken; correct them in the shop"
    case .saidOtherwise: "this column says the old words too, in other company; check it"
    case .contradictory: "another correction says something else of the same words; decide which"
    case .unencodable(let character, let encoding):
      "\(String(character).harmless) can't be written in \(encoding.rawValue); save the catalog as UTF-8"
    }
  }
}
