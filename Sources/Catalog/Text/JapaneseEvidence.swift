/// Whether bytes above ASCII read as Shift JIS rather than as accented Latin letters.
///
/// Almost any Latin text is valid Shift JIS too ("é" takes the next letter for its second half). But Japanese comes in
/// runs and holds kana, while accented letters and typographic quotes stand alone among ASCII.
struct JapaneseEvidence {
  private var characters = 0
  private var inRuns = 0
  private var kana = 0
  private var broken = 0

  init(_ bytes: borrowing [UInt8]) {
    var index = 0
    var run = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch byte {
      case 0..<0x80:
        endRun(&run)
        index += 1
        continue
      case 0xA1...0xDF:  // half-width katakana
        kana += 1
        index += 1
      case 0x81...0x9F where Self.isSecondHalf(next), 0xE0...0xFC where Self.isSecondHalf(next):
        let isKana = byte == 0x82 && (0x9F...0xF1).contains(next) || byte == 0x83 && next <= 0x96
        let isPunctuation = byte == 0x81 && next <= 0x9A
        if isKana || isPunctuation { kana += 1 }
        index += 2
      default:
        broken += 1
        index += 1
        endRun(&run)
        continue
      }
      characters += 1
      run += 1
    }
    endRun(&run)
  }

  private static func isSecondHalf(_ byte: UInt8) -> Bool { byte >= 0x40 && byte != 0x7F && byte <= 0xFC }

  private mutating func endRun(_ run: inout Int) {
    if run > 1 { inRuns += run }
    run = 0
  }

  var isConvincing: Bool {
    // A few bytes that a careless converter broke cost their rows only; accented letters fail more often than that.
    guard characters > 0, broken * 50 <= characters else { return false }
    return inRuns * 2 > characters || kana * 2 > characters && inRuns * 4 > characters
  }
}
