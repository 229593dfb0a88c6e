/// A catalog's text as UTF-8, whatever it was written in.
struct DecodedText {
  let encoding: TextEncoding
  /// UTF-8; characters that couldn't be decoded, and zeros, which no text holds, read U+FFFD.
  let bytes: [UInt8]
  /// Whether any couldn't.
  let isDamaged: Bool

  /// The three bytes of U+FFFD.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// `nil` where the bytes are no text.
  init?(_ raw: [UInt8]) {
    guard let (encoding, mark) = TextEncoding.detect(raw) else { return nil }
    self.encoding = encoding
    // A catalog may be large: without a mark this is no copy.
    var body = raw
    if mark > 0 { body.removeFirst(mark) }
    var text = body
    var isDamaged = false
    if encoding != .utf8 {
      (text, isDamaged) = Iconv.decode(body, from: encoding.rawValue)
    } else if !Self.isWhole(body) {
      (text, isDamaged) = (Array(String(decoding: body, as: UTF8.self).utf8), true)
    }
    if text.contains(0) {
      (text, isDamaged) = (text.flatMap { $0 == 0 ? Self.replacement : [$0] }, true)
    }
    self.bytes = text
    self.isDamaged = isDamaged
  }

  /// Whether all of it is UTF-8.
  private static func isWhole(_ bytes: borrowing [UInt8]) -> Bool {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return true
    } catch {
      return false
    }
  }
}
