extension Unicode.Scalar {
  var isDigit: Bool { digit != nil }

  /// The ASCII digit that it writes, full-width forms included.
  var digit: Unicode.Scalar? {
    switch value {
    case 0x30...0x39: self
    case 0xFF10...0xFF19: Unicode.Scalar(value - 0xFF10 + 0x30)
    default: nil
    }
  }

  var isLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A: true
    case ..<0xAA: false
    default: properties.isAlphabetic
    }
  }

  var isCapital: Bool { value < 0x80 ? (0x41...0x5A).contains(value) : properties.isUppercase }

  var isApostrophe: Bool { self == "'" || self == "\u{2019}" || self == "\u{2BC}" }

  /// Combining marks, which never end a word.
  var isMark: Bool { value >= 0x300 && properties.canonicalCombiningClass != .notReordered }

  /// Lower case and without Latin-1 diacritics, so that "Crème" meets "creme".
  func appendFolded(to word: inout String) {
    switch value {
    case 0x41...0x5A: word.unicodeScalars.append(Unicode.Scalar(UInt8(value) + 32))
    case ..<0x80: word.unicodeScalars.append(self)
    case 0xC0...0xC5, 0xE0...0xE5: word.append("a")
    case 0xC6, 0xE6: word.append("ae")
    case 0xC7, 0xE7: word.append("c")
    case 0xC8...0xCB, 0xE8...0xEB: word.append("e")
    case 0xCC...0xCF, 0xEC...0xEF: word.append("i")
    case 0xD1, 0xF1: word.append("n")
    case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8: word.append("o")
    case 0xD9...0xDC, 0xF9...0xFC: word.append("u")
    case 0xDF: word.append("ss")
    default: if !isMark { word.append(properties.lowercaseMapping) }
    }
  }
}
