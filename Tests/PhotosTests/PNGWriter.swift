import Foundation

/// Writes PNG files that libvips wouldn't write: by depth, colour type and stored size, with stored deflate blocks.
enum PNGWriter {
  enum Colour: UInt8 {
    case grey = 0
    case rgb = 2
    case rgba = 6
  }

  /// - Parameter rows: the bytes of each row, without the filter byte; fewer than `height` make a cut file.
  static func file(width: Int, height: Int, depth: UInt8, colour: Colour, rows: [[UInt8]]) -> [UInt8] {
    let kind: [UInt8] = [depth, colour.rawValue, 0, 0, 0]
    let header = word(width) + word(height) + kind
    let raw: [UInt8] = rows.flatMap { row -> [UInt8] in [0] + row }
    let length = UInt16(raw.count)
    var stored: [UInt8] = [0x78, 0x01, 0x01]
    stored += little(length)
    stored += little(~length)
    stored += raw
    stored += word(Int(adler(raw)))
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    return signature + chunk("IHDR", header) + chunk("IDAT", stored) + chunk("IEND", [])
  }

  private static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
    let checked = Array(name.utf8) + body
    return word(body.count) + checked + word(Int(crc(checked)))
  }

  private static func word(_ value: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) }
  }
  private static func little(_ value: UInt16) -> [UInt8] { [UInt8(truncatingIfNeeded: value), UInt8(value >> 8)] }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? (value >> 1) ^ 0xEDB8_8320 : value >> 1 }
    }
  }

  private static func adler(_ bytes: [UInt8]) -> UInt32 {
    let (a, b) = bytes.reduce((UInt32(1), UInt32(0))) { sums, byte in
      let a = (sums.0 + UInt32(byte)) % 65_521
      return (a, (sums.1 + a) % 65_521)
    }
    return b << 16 | a
  }
}
