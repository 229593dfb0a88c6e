/// A catalog's text as UTF-8, whatever it was written in.
struct DecodedText {
  let encoding: TextEncoding
  /// UTF-8; characters that couldn't be decoded read U+FFFD.
  let bytes: [UInt8]
  /// Whether any couldn't.
  let isDamaged: Bool

  /// The three bytes of U+FFFD.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// `nil` where the bytes are no text.
  init?(_ raw: [UInt8]) {
    guard let (encoding, mark) = TextEncoding.detect(raw) else { return nil }
    self.encoding = encoding
    let body = raw.dropFirst(mark)
    if encoding == .utf8 {
      isDamaged = String(validating: body, as: UTF8.self) == nil
      bytes = isDamaged ? Array(String(decoding: body, as: UTF8.self).utf8) : Array(body)
    } else {
      (bytes, isDamaged) = Iconv.decode(Array(body), from: encoding.rawValue)
    }
  }
}
