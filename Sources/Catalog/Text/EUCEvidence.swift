/// Whether bytes above ASCII read as EUC-JP rather than as CP932's half-width katakana or as accented Latin letters.
///
/// Half-width katakana pair up to EUC-JP too, but to rare kanji and empty rows, and never with a byte above 0xDF. Kana of
/// EUC-JP would be a comma or a dot before every katakana. Accented letters seldom come four in a row.
struct EUCEvidence {
  private var characters = 0
  private var inRuns = 0
  private var broken = 0
  /// Above 0 where EUC-JP is the likelier reading.
  private var weight = 0

  init(_ bytes: borrowing [UInt8]) {
    var index = 0
    var run = 0
    while index < bytes.count {
      let length = Self.length(at: index, of: bytes)
      if bytes[index] < 0x80 || length == 0 {
        if run > 1 { inRuns += run }
        run = 0
        if length == 0 { broken += 1 }
        index += 1
        continue
      }
      if length == 2 { weight += Self.weight(of: bytes[index], bytes[index + 1]) }
      characters += 1
      run += 1
      index += length
    }
    if run > 1 { inRuns += run }
  }

  var isConvincing: Bool {
    // As `JapaneseEvidence` has it: a few broken bytes cost their rows only.
    characters > 0 && broken * 50 <= characters && inRuns * 2 > characters && weight > 0
  }

  /// Bytes of the character, 0 where there is none.
  private static func length(at index: Int, of bytes: borrowing [UInt8]) -> Int {
    func isHigh(_ place: Int) -> Bool { place < bytes.count && (0xA1...0xFE).contains(bytes[place]) }
    return switch bytes[index] {
    case 0..<0x80: 1
    case 0x8E: isHigh(index + 1) && bytes[index + 1] <= 0xDF ? 2 : 0
    case 0x8F: isHigh(index + 1) && isHigh(index + 2) ? 3 : 0
    case 0xA1...0xFE: isHigh(index + 1) ? 2 : 0
    default: 0
    }
  }

  private static func weight(of lead: UInt8, _ second: UInt8) -> Int {
    let isNoKatakana = second > 0xDF
    return switch lead {
    case 0xA4 where second <= 0xA5: 4  // ぁ to ぅ, or two signs in a row
    case 0xA4 where second <= 0xF3, 0xA5 where second <= 0xF6: isNoKatakana ? 4 : 2
    case 0xA1,
      0xA3 where second >= 0xB0:
      2  // 、 。 ー and full-width letters
    case 0xB0...0xCF: isNoKatakana ? 4 : -1
    case 0xD0...0xDF: isNoKatakana ? 1 : -3  // rare kanji, common katakana
    case 0xE0...0xF4: -1  // rare kanji, common letters
    case 0xA9...0xAC, 0xAE, 0xAF, 0xF5...: -6  // nearly empty rows
    default: 0
    }
  }
}
