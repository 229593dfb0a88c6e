/// The inside of a bracketed paste, up to "ESC [ 201 ~".
struct BracketedPaste {
  private static let end = Array("\u{1B}[201~".utf8)
  private static let longest = 16_384

  private var bytes: [UInt8] = []
  /// How much of the end has come.
  private var matched = 0

  /// - Returns: whether the paste ends with this byte.
  mutating func takesLast(_ byte: UInt8) -> Bool {
    if byte == Self.end[matched] {
      matched += 1
      return matched == Self.end.count
    }
    keep(Self.end[..<matched])
    matched = byte == Self.end[0] ? 1 : 0
    if matched == 0 { keep([byte]) }
    return false
  }

  /// What is beyond the longest text that anyone may type is heard, not kept.
  private mutating func keep(_ more: some Collection<UInt8>) {
    bytes.append(contentsOf: more.prefix(max(0, Self.longest - bytes.count)))
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// What has come since the last time, on one line, without control characters.
  mutating func takeText() -> String {
    defer { bytes = [] }
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    let text = lines.joined(separator: " ").unicodeScalars
      .map { $0 == "\t" ? " " : $0 }.filter { $0.properties.generalCategory != .control }
    return String(String.UnicodeScalarView(text))
  }
}
