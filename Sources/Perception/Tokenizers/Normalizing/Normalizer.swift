import Foundation

/// Brings a text into the form that a vocabulary is written in: Hugging Face's normalisers.
indirect enum Normalizer: Sendable {
  case sequence([Normalizer])
  case nfc, nfd, nfkc, nfkd
  case lowercase
  /// Drops nonspacing marks.
  case stripAccents
  case strip(left: Bool, right: Bool)
  case replace(TextPattern, with: [Unicode.Scalar])
  case prepend([Unicode.Scalar])
  case precompiled(CharsMap)
  case bert(BertNormalizer)

  func callAsFunction(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    switch self {
    case .sequence(let steps): return steps.reduce(text) { $1($0) }
    case .nfc: return Array(String(scalars: text).precomposedStringWithCanonicalMapping.unicodeScalars)
    case .nfd: return Array(String(scalars: text).decomposedStringWithCanonicalMapping.unicodeScalars)
    // Foundation's own NFKC on Linux leaves half-width kana and their marks apart.
    case .nfkc: return Self.nfc(Self.nfkd(text))
    case .nfkd: return Array(String(scalars: text).decomposedStringWithCompatibilityMapping.unicodeScalars)
    case .lowercase: return Self.lowercased(text)
    case .stripAccents: return text.filter { $0.properties.generalCategory != .nonspacingMark }
    case .strip(let left, let right):
      let start = left ? text.firstIndex { !$0.isSpace } ?? text.count : 0
      let end = right ? (text.lastIndex { !$0.isSpace } ?? -1) + 1 : text.count
      return start < end ? Array(text[start..<end]) : []
    case .replace(let pattern, let content): return Self.replacing(pattern, in: text, with: content)
    case .prepend(let content): return text.isEmpty ? text : content + text
    case .precompiled(let map): return map.normalizedByClusters(text)
    case .bert(let normalizer): return normalizer(text)
    }
  }

  /// Each scalar by itself: a sigma at a word's end is like any other.
  static func lowercased(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    text.flatMap { $0.properties.lowercaseMapping.unicodeScalars }
  }

  private static func replacing(
    _ pattern: TextPattern, in text: [Unicode.Scalar], with content: [Unicode.Scalar]
  ) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var from = 0
    for match in pattern.matches(in: text) {
      result += text[from..<match.lowerBound] + content
      from = match.upperBound
    }
    return result + text[from...]
  }
}
