import Foundation

/// How a cell is written in its file: what its bytes say, and how words are put among them.
enum CellSyntax: Hashable, Sendable {
  /// Without quotes, in a table with this delimiter.
  case bare(delimiter: UInt8)
  /// In quotes, which are doubled inside.
  case quoted
  /// Quotes and all as they are: a row of tab separated values whose quotes don't match.
  case literal
  case jsonString
  /// A number, `true` and the like.
  case jsonBare
  /// A file of its own.
  case file

  /// The characters of a cell.
  /// - Parameters:
  ///   - bytes: of the whole text.
  ///   - range: of the cell, its quotes included.
  func scalars(of bytes: [UInt8], in range: Range<Int>) -> [PlacedScalar] {
    switch self {
    case .bare, .literal, .file, .jsonBare: return Self.plain(bytes, range)
    case .quoted: return Self.undoubled(Self.plain(bytes, range.dropFirst().dropLast()))
    case .jsonString: return Self.unescaped(Self.plain(bytes, range.dropFirst().dropLast()))
    }
  }

  /// Words as they are written inside such a cell.
  func written(_ text: String) -> String {
    switch self {
    case .bare, .literal, .file, .jsonBare: text
    case .quoted: text.replacing("\"", with: "\"\"")
    case .jsonString: Self.escaped(text)
    }
  }

  /// How a cell must be written that says this after a change, where that differs from how it is written now.
  func requoted(_ content: [UInt8]) -> CellSyntax? {
    switch self {
    case .bare(let delimiter):
      let special: Set<UInt8> = [delimiter, 0x0A, 0x0D]
      let mustBeQuoted = content.first == UInt8(ascii: "\"") || content.contains(where: special.contains)
      return mustBeQuoted ? .quoted : nil
    case .jsonBare:
      let isNumber = (try? JSONSerialization.jsonObject(with: Data(content), options: .fragmentsAllowed)) is NSNumber
      return isNumber ? nil : .jsonString
    case .quoted, .literal, .jsonString, .file: return nil
    }
  }

  private static func plain(_ bytes: [UInt8], _ range: Range<Int>) -> [PlacedScalar] {
    var result: [PlacedScalar] = []
    var at = range.lowerBound
    for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
      let end = min(at + UTF8.width(scalar), range.upperBound)
      result.append(PlacedScalar(scalar: scalar, bytes: at..<end))
      at = end
    }
    return result
  }

  private static func undoubled(_ scalars: [PlacedScalar]) -> [PlacedScalar] {
    var result: [PlacedScalar] = []
    var index = 0
    while index < scalars.count {
      let isDoubled = scalars[index].scalar == "\"" && index + 1 < scalars.count && scalars[index + 1].scalar == "\""
      let end = scalars[isDoubled ? index + 1 : index].bytes.upperBound
      result.append(PlacedScalar(scalar: scalars[index].scalar, bytes: scalars[index].bytes.lowerBound..<end))
      index += isDoubled ? 2 : 1
    }
    return result
  }

  private static func unescaped(_ scalars: [PlacedScalar]) -> [PlacedScalar] {
    var result: [PlacedScalar] = []
    var index = 0
    while index < scalars.count {
      let start = scalars[index].bytes.lowerBound
      guard scalars[index].scalar == "\\", index + 1 < scalars.count else {
        result.append(scalars[index])
        index += 1
        continue
      }
      var scalar = shortEscapes[scalars[index + 1].scalar]
      var length = 2
      if scalars[index + 1].scalar == "u", let unit = hexadecimal(scalars, at: index + 2) {
        length = 6
        scalar = Unicode.Scalar(unit)
        if scalar == nil, index + 7 < scalars.count, scalars[index + 6].scalar == "\\",
          scalars[index + 7].scalar == "u",
          let low = hexadecimal(scalars, at: index + 8), (0xD800..<0xDC00).contains(unit),
          (0xDC00..<0xE000).contains(low)
        {
          length = 12
          scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        }
      }
      let last = min(index + length, scalars.count) - 1
      result.append(PlacedScalar(scalar: scalar ?? "\u{FFFD}", bytes: start..<scalars[last].bytes.upperBound))
      index += length
    }
    return result
  }

  private static let shortEscapes: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r", "t": "\t",
  ]

  private static func hexadecimal(_ scalars: [PlacedScalar], at start: Int) -> UInt32? {
    guard start + 4 <= scalars.count else { return nil }
    var value: UInt32 = 0
    for place in start..<start + 4 {
      guard let digit = Character(scalars[place].scalar).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result.append("\\") }
      if scalar.value < 0x20 {
        result.append(contentsOf: String(format: "\\u%04x", scalar.value).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { encode(scalar)?.count ?? 1 }
}
