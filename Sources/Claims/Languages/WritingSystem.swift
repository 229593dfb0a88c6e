/// The scripts of languages that are not read, told by their letters.
enum WritingSystem: String, Sendable, CaseIterable {
  case chinese = "Chinese"
  case korean = "Korean"
  case cyrillic = "Cyrillic script"
  case greek = "Greek"
  case arabic = "Arabic script"
  case hebrew = "Hebrew"
  case thai = "Thai"
  case indic = "a script of India"
  case other = "this script"
  /// Kana and ideographs, where nothing is installed that reads them.
  case japanese = "Japanese"

  /// The system that a letter belongs to; `nil` for Latin letters, kana, ideographs and what is no letter.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case ..<0x370, 0x1E00...0x1EFF, 0x2000...0x2BFF, 0x3000...0x30FF, 0xFF00...0xFF9F: return nil
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: self = .cyrillic
    case 0x590...0x5FF, 0xFB1D...0xFB4F: self = .hebrew
    case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: self = .arabic
    case 0x900...0xDFF: self = .indic
    case 0xE00...0xE7F: self = .thai
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xFFA0...0xFFDC: self = .korean
    case 0x3100...0x312F: self = .chinese
    default:
      guard scalar.properties.isAlphabetic, !scalar.isJapanese, !(0x1D400...0x1D7FF).contains(scalar.value) else {
        return nil
      }
      self = .other
    }
  }

  var reason: String { "\(rawValue) is not read" }
}
