import Foundation

/// The first half of BERT's uncased tokenizer: text to lower-case words without accents, punctuation and each Chinese
/// character by themselves (Devlin et al. 2018, `tokenization.py`; kana and hangul are words like Latin ones there).
enum BasicTokenizer {
  static func words(in text: String) -> [[Unicode.Scalar]] {
    var words: [[Unicode.Scalar]] = []
    var word: [Unicode.Scalar] = []
    func flush() {
      if !word.isEmpty { words.append(word) }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if isSpace(scalar) {
        flush()
      } else if isDropped(scalar) {
        continue
      } else if scalar.isPunctuation || scalar.isChinese {
        flush()
        words.append([scalar])
      } else {
        word.append(scalar)
      }
    }
    flush()
    return words
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: true
    default: scalar == "\t" || scalar == "\n" || scalar == "\r"
    }
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .unassigned, .nonspacingMark: true
    default: scalar == "\u{FFFD}"
    }
  }
}
