import Catalog
import Testing

struct EncodingWritingTests {
  @Test("CP932 comes back byte for byte: extensions, half-width katakana, a backslash inside a character")
  func roundTrip() throws {
    // 表 (0x95 0x5C) and ソ (0x83 0x5C) end in a backslash's byte; ① ㈱ are NEC's row 13, 髙 is IBM's 0xFBFC.
    let bytes: [UInt8] =
      [0x95, 0x5C, 0x83, 0x5C, 0x2C, 0x87, 0x40, 0x87, 0x8A, 0xFB, 0xFC, 0x2C] + [
        0xCF, 0xB8, 0xDE, 0x81, 0x60, 0x0D, 0x0A,
      ]
    let text = Iconv.decode(bytes, from: TextEncoding.cp932.rawValue)
    #expect(String(decoding: text.text, as: UTF8.self) == "表ソ,①㈱髙,ﾏｸﾞ～\r\n")
    #expect(!text.isDamaged)
    #expect(try TextEncoding.cp932.encoded(String(decoding: text.text, as: UTF8.self)) == bytes)
  }

  @Test("Every double byte of JIS X 0208, NEC's row 13 and IBM's kanji comes back as it was, but for second codes")
  func allOfCP932() throws {
    var changed: [UInt16] = []
    for first in Array(UInt8(0x81)...0x9F) + Array(UInt8(0xE0)...0xFC) {
      for second in UInt8(0x40)...0xFC where second != 0x7F {
        let bytes = [first, second]
        let text = Iconv.decode(bytes, from: TextEncoding.cp932.rawValue)
        guard !text.isDamaged else { continue }
        if try TextEncoding.cp932.encoded(String(decoding: text.text, as: UTF8.self)) != bytes {
          changed.append(UInt16(first) << 8 | UInt16(second))
        }
      }
    }
    let isSecond = { (code: UInt16) in
      (0x8740...0x879C).contains(code) || (0xED40...0xEEFC).contains(code) || (0xFA4A...0xFA5B).contains(code)
        || code == 0x81CA
    }
    #expect(changed.allSatisfy(isSecond), "\(changed.filter { !isSecond($0) }.map { String($0, radix: 16) })")
  }

  @Test(arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .cp1252, .latin1])
  func othersComeBackToo(encoding: TextEncoding) throws {
    let bytes = try encoding.encoded("Größe,é\n")
    #expect(String(decoding: Iconv.decode(bytes, from: encoding.rawValue).text, as: UTF8.self) == "Größe,é\n")
  }

  @Test("What the encoding lacks is named with its line")
  func unencodable() {
    #expect(throws: EncodingError(character: "한", line: 2, encoding: .cp932)) {
      try TextEncoding.cp932.encoded("赤い\n傘 한국\n")
    }
  }
}
