import Foundation

/// BERT's clean-up, with the switches that a tokenizer file has.
struct BertNormalizer: Sendable {
  var cleansText = true
  var separatesChinese = true
  var stripsAccents = true
  var lowercases = true

  func callAsFunction(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var text = text
    if cleansText {
      text = text.filter { !Self.isDropped($0) }.map { $0.isSpace ? " " : $0 }
    }
    if separatesChinese { text = text.flatMap { $0.isChinese ? [" ", $0, " "] : [$0] } }
    if stripsAccents { text = Normalizer.stripAccents(Normalizer.nfd(text)) }
    return lowercases ? Normalizer.lowercased(text) : text
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\t" || scalar == "\n" || scalar == "\r" { return false }
    return switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .unassigned: true
    default: scalar == "\u{FFFD}"
    }
  }
}
