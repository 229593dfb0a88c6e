extension TextEncoding {
  /// A text in this encoding, so that an export reads like the file that it came from.
  ///
  /// What was decoded without damage comes back byte for byte, but for the second codes that CP932 has for 395 of its
  /// characters (NEC's copies of IBM's kanji, rows 89 to 92, and of JIS's signs in row 13), and EUC-JP for 24: these are
  /// written as Windows writes them. A byte order mark is the caller's.
  ///
  /// - Throws: `EncodingError` with the line of the first character that the encoding lacks.
  public func encoded(_ text: String) throws(EncodingError) -> [UInt8] {
    if self == .utf8 { return Array(text.utf8) }
    let bytes = Array(text.utf8)
    switch Iconv.encode(bytes, to: rawValue) {
    case .success(let encoded): return encoded
    case .failure(let stop):
      let before = bytes[..<stop.offset]
      let character =
        String(decoding: bytes[stop.offset...].prefix(4), as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
      throw EncodingError(character: character, line: before.count { $0 == UInt8(ascii: "\n") } + 1, encoding: self)
    }
  }
}

/// A character that an encoding can't write.
public struct EncodingError: Error, Sendable, Hashable, CustomStringConvertible {
  public let character: Unicode.Scalar
  /// From 1.
  public let line: Int
  public let encoding: TextEncoding

  public init(character: Unicode.Scalar, line: Int, encoding: TextEncoding) {
    self.character = character
    self.line = line
    self.encoding = encoding
  }

  public var description: String {
    let code = String(character.value, radix: 16, uppercase: true)
    return "line \(line): \(String(character).harmless) (U+\(code)) can't be written in \(encoding.rawValue); "
      + "take the character out or save the catalog as UTF-8"
  }
}
