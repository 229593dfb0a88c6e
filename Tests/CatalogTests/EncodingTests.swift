import Catalog
import Foundation
import Testing

struct EncodingTests {
  let shop: Shop
  init() throws {
    shop = try Shop()
    try shop.photos("a.png", "b.png")
  }

  func read(_ bytes: [UInt8]) throws -> CatalogContents { try CatalogReader.read(at: shop.write(bytes, to: "c.csv")) }

  @Test func utf8WithAndWithoutItsMark() throws {
    let text = "id,image,spec\n1,a.png,Café au lait bowl, 赤\n".replacing("bowl, 赤", with: "bowl 赤")
    for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8)] {
      let contents = try read(bytes)
      #expect(contents.encoding == .utf8)
      #expect(contents.pairs.map(\.spec) == ["Café au lait bowl 赤"])
    }
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian], [true, false])
  func utf16WithAndWithoutItsMark(encoding: String.Encoding, mark: Bool) throws {
    let text = (mark ? "\u{FEFF}" : "") + "id\timage\tspec\r\n1\ta.png\tRed mug 赤 😀\r\n"
    let contents = try read(Array(try #require(text.data(using: encoding))))
    #expect(contents.encoding == (encoding == .utf16LittleEndian ? .utf16LittleEndian : .utf16BigEndian))
    #expect(contents.pairs.map(\.spec) == ["Red mug 赤 😀"])
  }

  /// "赤いマグカップ" and "青" in Windows' Shift JIS, by the code page's table.
  @Test func japaneseCodePage() throws {
    let red: [UInt8] = [0x90, 0xD4, 0x82, 0xA2, 0x83, 0x7D, 0x83, 0x4F, 0x83, 0x4A, 0x83, 0x62, 0x83, 0x76]
    let bytes = Array("id,image,spec\n1,a.png,".utf8) + red + Array("\n2,b.png,".utf8) + [0x90, 0xC2, 0x0A]
    let contents = try read(bytes)
    #expect(contents.encoding == .cp932)
    #expect(contents.pairs.map(\.spec) == ["赤いマグカップ", "青"])
  }

  @Test func westernCodePage() throws {
    // "Émail à café – “doux”, l’été": each accented letter and its neighbour would be a Japanese character too.
    let spec: [UInt8] =
      [0xC9] + Array("mail ".utf8) + [0xE0] + Array(" caf".utf8) + [0xE9, 0x20, 0x96, 0x20, 0x93] + Array("doux".utf8)
      + [0x94] + Array(" l".utf8) + [0x92, 0xE9] + Array("t".utf8) + [0xE9]
    let contents = try read(Array("id;image;spec\n1;a.png;".utf8) + spec + [0x0A])
    #expect(contents.encoding == .cp1252)
    #expect(contents.pairs.map(\.spec) == ["Émail à café – “doux” l’été"])
  }

  @Test func bytesThatWindowsLeavesUndefinedAreLatin1() throws {
    let contents = try read(Array("id,image,spec\n1,a.png,caf".utf8) + [0xE9, 0x20, 0x81] + Array("x\n".utf8))
    #expect(contents.encoding == .latin1)
    #expect(contents.pairs.map(\.spec) == ["café \u{81}x"])
  }

  @Test(arguments: ["赤いマグカップ", "マグカップ", "青い皿", "赤い傘", "白の①Ｌサイズ～", "漆器 椀 湯呑 急須 花瓶 陶器", "ﾏｸﾞではない皿"])
  func oldJapaneseShopsFile(spec: String) throws {
    let contents = try read(TextEncoding.eucJP.encoded("id,image,spec\n1,a.png,\(spec)\n"))
    #expect(contents.encoding == .eucJP)
    #expect(contents.pairs.map(\.spec) == [spec])
  }

  /// "赤い皿" and "①", by the code set's table.
  @Test func japaneseBytesOfUnix() throws {
    let bytes: [UInt8] = [0xC0, 0xD6, 0xA4, 0xA4, 0xBB, 0xAE, 0xAD, 0xA1]
    #expect(try read(Array("id,image,spec\n1,a.png,".utf8) + bytes + [0x0A]).pairs.map(\.spec) == ["赤い皿①"])
  }

  @Test(arguments: [
    "ｶﾌﾟｶｯﾌﾟ", "ｱｶｲｶｻ", "ﾎﾜｲﾄ･ｶｯﾌﾟ", "ｶｻ･ｱｵｲ", "ﾌﾞﾙｰ､ｵｵｷｲｻﾗ", "ｽﾃﾝﾚｽ ﾎﾞﾄﾙ", "ﾀｵﾙ･ﾊﾝｶﾁ･ｸﾂｼﾀ｡", "主ﾌﾟﾚｰﾄ",
  ])
  func halfWidthKatakana(spec: String) throws {
    let contents = try read(TextEncoding.cp932.encoded("id,image,spec\n1,a.png,\(spec)\n"))
    #expect(contents.encoding == .cp932)
    #expect(contents.pairs.map(\.spec) == [spec])
  }

  @Test(arguments: [
    "café", "MÄRZ", "Robe créée", "Größe Füße", "«à la carte»", "20 °à", "ÄÖÜ für Öl, März, Möbel, schön",
    "DÉÇU, déçu, été, à la carte",
  ])
  func accentedLettersSideBySide(spec: String) throws {
    let contents = try read(TextEncoding.cp1252.encoded("id;image;spec\n1;a.png;\(spec)\n"))
    #expect(contents.encoding == .cp1252)
    #expect(contents.pairs.map(\.spec) == [spec])
  }

  @Test func aBrokenCharacterInUTF8CostsItsRow() throws {
    let contents = try read(
      Array("id,image,spec\n1,a.png,Grün, ".replacing("Grün, ", with: "Grün und blau").utf8)
        + Array("\n2,b.png,ro".utf8)
        + [0xFC] + Array("t\n".utf8))
    #expect(contents.encoding == .utf8)
    #expect(contents.pairs.map(\.id) == ["1"])
    #expect(contents.faults.map(\.kind) == [.undecodable])
    #expect(contents.faults.map(\.line) == [3])
  }
}
