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
      } else if isPunctuation(scalar) || isChinese(scalar) {
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

  /// ASCII symbols count as punctuation too, although Unicode calls `$` or `+` something else.
  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 33...47, 58...64, 91...96, 123...126: return true
    default: break
    }
    return switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF, 0x2A700...0x2B73F, 0x2B740...0x2B81F,
      0x2B820...0x2CEAF, 0xF900...0xFAFF, 0x2F800...0x2FA1F:
      true
    default: false
    }
  }
}
