import Glibc

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
      (bytes, isDamaged) = Self.convert(body, encoding: encoding.rawValue)
    }
  }

  /// glibc's iconv, skipping over what it can't read.
  private static func convert(_ raw: ArraySlice<UInt8>, encoding: String) -> (text: [UInt8], isDamaged: Bool) {
    let failed = iconv_t(bitPattern: -1)
    guard let converter = iconv_open("UTF-8", encoding), converter != failed else { return ([], true) }
    defer { iconv_close(converter) }
    var result: [UInt8] = []
    result.reserveCapacity(raw.count * 3 / 2)
    var source = Array(raw)
    var isDamaged = false
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    let unit = encoding.hasPrefix("UTF-16") ? 2 : 1
    source.withUnsafeMutableBytes { memory in
      guard let base = memory.baseAddress else { return }
      var input: UnsafeMutablePointer<CChar>? = base.assumingMemoryBound(to: CChar.self)
      var left = memory.count
      while left > 0 {
        let status = buffer.withUnsafeMutableBufferPointer { room -> Int in
          var output = room.baseAddress
          var space = room.count
          let status = iconv(converter, &input, &left, &output, &space)
          result.append(contentsOf: room.prefix(room.count - space).lazy.map { UInt8(bitPattern: $0) })
          return status == -1 ? Int(errno) : 0
        }
        if status == Int(EILSEQ) || status == Int(EINVAL) {
          result += replacement
          isDamaged = true
          let skipped = min(unit, left)
          input = input.map { $0 + skipped }
          left -= skipped
        }
      }
    }
    return (result, isDamaged)
  }
}
