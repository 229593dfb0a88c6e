/// How the bytes of a catalog stand for characters.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// Windows' Shift JIS.
  case cp932 = "CP932"
  /// Old shop systems' EUC-JP, with Windows' characters and its reading of the signs.
  case eucJP = "EUC-JP-MS"
  /// Windows' Latin-1, which is what files called Latin-1 hold.
  case cp1252 = "CP1252"
  /// For the five bytes that CP1252 leaves undefined.
  case latin1 = "ISO-8859-1"
}

extension TextEncoding {
  /// The encoding and the bytes before the text, `nil` where the bytes are no text.
  ///
  /// A byte order mark decides; then zero bytes on one side of each pair tell UTF-16; then valid UTF-8. What is left is a
  /// Japanese or a Western code page, told apart by `EUCEvidence` and `JapaneseEvidence`. UTF-8 with a few broken
  /// characters stays UTF-8, so that only the rows that hold them are lost; so it is with a stray zero byte.
  static func detect(_ bytes: borrowing [UInt8]) -> (encoding: TextEncoding, mark: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    let zeros = countZeros(bytes)
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return nil }
    if zeros.even + zeros.odd > 0 {
      let units = bytes.count / 2
      if zeros.odd * 3 > units, zeros.even * 20 < units { return (.utf16LittleEndian, 0) }
      if zeros.even * 3 > units, zeros.odd * 20 < units { return (.utf16BigEndian, 0) }
      if zeros.even + zeros.odd > max(1, bytes.count / 100) { return nil }
    }
    let utf8 = UTF8Survey(bytes)
    if utf8.broken <= utf8.whole { return utf8.controls ? nil : (.utf8, 0) }
    if utf8.controls { return nil }
    if EUCEvidence(bytes).isConvincing { return (.eucJP, 0) }
    if JapaneseEvidence(bytes).isConvincing { return (.cp932, 0) }
    let undefined: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    return (bytes.contains(where: undefined.contains) ? .latin1 : .cp1252, 0)
  }

  private static func countZeros(_ bytes: borrowing [UInt8]) -> (even: Int, odd: Int) {
    var even = 0
    var odd = 0
    for index in bytes.indices where bytes[index] == 0 {
      if index & 1 == 0 { even += 1 } else { odd += 1 }
    }
    return (even, odd)
  }
}

/// Counts what is and what isn't UTF-8 above ASCII.
private struct UTF8Survey {
  var whole = 0
  var broken = 0
  /// More control characters than text has.
  var controls: Bool

  init(_ bytes: borrowing [UInt8]) {
    var control = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        let isControl = byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1A && byte != 0x1B
        if isControl || byte == 0x7F { control += 1 }
        index += 1
        continue
      }
      let length = Self.length(from: byte)
      let end = index + length
      if length > 1, end <= bytes.count, bytes[(index + 1)..<end].allSatisfy({ $0 & 0xC0 == 0x80 }) {
        whole += 1
        index = end
      } else {
        broken += 1
        index += 1
      }
    }
    controls = control > 1 && control * 50 > bytes.count
  }

  private static func length(from lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}
