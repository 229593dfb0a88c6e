import Glibc

/// glibc's conversion between character encodings, by their names in `iconv -l`.
public enum Iconv {
  /// Text in UTF-8; what can't be read is skipped byte by byte and reads U+FFFD.
  public static func decode(_ raw: [UInt8], from encoding: String) -> (text: [UInt8], isDamaged: Bool) {
    guard let converter = converter(from: encoding, to: "UTF-8") else { return ([], true) }
    defer { iconv_close(converter) }
    let unit = encoding.hasPrefix("UTF-16") ? 2 : 1
    var isDamaged = false
    let text = convert(raw, converter) { left in
      isDamaged = true
      return (min(unit, left), DecodedText.replacement)
    }
    return (text, isDamaged)
  }

  /// - Parameter text: UTF-8.
  /// - Returns: the bytes, or how many bytes of `text` come before what the encoding lacks.
  static func encode(_ text: [UInt8], to encoding: String) -> Result<[UInt8], Unencodable> {
    guard let converter = converter(from: "UTF-8", to: encoding) else { return .failure(Unencodable(offset: 0)) }
    defer { iconv_close(converter) }
    var first: Int?
    let bytes = convert(text, converter) { left in
      if first == nil { first = text.count - left }
      return (left, [])
    }
    return first.map { .failure(Unencodable(offset: $0)) } ?? .success(bytes)
  }

  private static func converter(from one: String, to other: String) -> iconv_t? {
    let converter = iconv_open(other, one)
    return converter == iconv_t(bitPattern: -1) ? nil : converter
  }

  struct Unencodable: Error { let offset: Int }

  /// - Parameter skip: how many of the bytes that are left to skip where one can't be converted, and what to write.
  private static func convert(
    _ raw: [UInt8], _ converter: iconv_t, skip: (_ left: Int) -> (bytes: Int, instead: [UInt8])
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(raw.count * 3 / 2)
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    raw.withUnsafeBytes { memory in
      guard let base = memory.baseAddress else { return }
      // iconv takes a pointer that may be written through, and only reads: a catalog may be large, and this is no copy.
      var input: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(
        mutating: base.assumingMemoryBound(to: CChar.self))
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
          let skipped = skip(left)
          result += skipped.instead
          input = input.map { $0 + skipped.bytes }
          left -= skipped.bytes
        }
      }
    }
    return result
  }
}
