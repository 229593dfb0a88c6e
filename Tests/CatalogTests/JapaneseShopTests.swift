import Catalog
import Foundation
import Testing

struct JapaneseShopTests {
  private let shop: Shop
  init() throws {
    shop = try Shop()
    try shop.photos("a.png", "b.png", "c.png")
  }

  private func read(_ text: String, images: URL? = nil) throws -> CatalogContents {
    try CatalogReader.read(
      at: shop.write(TextEncoding.cp932.encoded(text), to: "item.csv"), images: images)
  }

  @Test("Rakuten's item CSV: its pictures are pairs, HTML is text, columns are claims")
  func rakuten() throws {
    let contents = try read(
      "コントロールカラム,商品管理番号（商品URL）,商品番号,商品名,販売価格,商品画像URL,PC用商品説明文,カラー\r\n"
        + "n,mug-1,M1,ﾏｸﾞｶｯﾌﾟ ①,980,https://image.rakuten.co.jp/s/cabinet/a.png https://image.rakuten.co.jp/s/cabinet/b.png,"
        + "\"<b>陶器</b>です。<br>㈱髙橋\",レッド\r\n", images: shop.folder)
    #expect(contents.kind == .japaneseShop)
    #expect(contents.encoding == .cp932)
    #expect(contents.faults.isEmpty)
    #expect(contents.pairs.map(\.id) == ["mug-1", "mug-1#2"])
    #expect(contents.pairs.map { $0.photo.lastPathComponent } == ["a.png", "b.png"])
    #expect(contents.pairs.first?.spec == "ﾏｸﾞｶｯﾌﾟ ①\n陶器です。\n㈱髙橋\nカラー: レッド")
    #expect(contents.pairs.first?.attributes.map(\.role) == [.colour])
  }

  @Test("SKU rows belong to their item, and only what all of them say is claimed")
  func skus() throws {
    let contents = try read(
      "商品管理番号（商品URL）,商品名,商品画像パス1,SKU管理番号,商品属性（項目）1,商品属性（値）1,商品属性（項目）2,商品属性（値）2\n"
        + "t,タオル,/a.png,,,,,\nt,,,t-1,カラー,白,素材,綿\nt,,,t-2,カラー,青,素材,綿\n")
    #expect(contents.pairs.map(\.id) == ["t"])
    #expect(contents.pairs.first?.spec == "タオル\n素材: 綿")
    #expect(contents.faults.isEmpty)
  }

  @Test("Usual column names, with half-width and full-width letters")
  func usualNames() throws {
    let contents = try read("商品ＩＤ,商品名,画像ファイル,ｶﾗｰ,材質,説明文\n1,傘,a.png,青,竹,折りたたみ式\n")
    #expect(contents.pairs.first?.spec == "傘\n折りたたみ式\nｶﾗｰ: 青\n材質: 竹")
  }

  @Test("A second row of a number with a name of its own is a doubled id")
  func doubled() throws {
    let contents = try read("商品番号,商品名,画像\n1,傘,a.png\n1,皿,b.png\n")
    #expect(contents.pairs.map(\.spec) == ["傘"])
    #expect(contents.faults.map(\.line) == [3])
  }

  @Test("A backslash's byte inside a character is no backslash")
  func backslash() throws {
    let contents = try read("商品番号,商品名,画像\n1,\"ソファ 表示, 十能\",a.png\n")
    #expect(contents.pairs.map(\.spec) == ["ソファ 表示, 十能"])
  }

  @Test("One broken byte in a Shift JIS file costs its row, which is named")
  func brokenByte() throws {
    let rows = (1...9).map { "\($0),a.png,赤いマグカップ 電子レンジ対応" }
    var bytes = try TextEncoding.cp932.encoded("id,image,spec\n" + rows.joined(separator: "\n") + "\n0,b.png,青い皿")
    bytes += [0xFF, 0x0A]
    let contents = try CatalogReader.read(at: shop.write(bytes, to: "item.csv"))
    #expect(contents.encoding == .cp932)
    #expect(contents.pairs.count == 9)
    #expect(contents.faults.map(\.kind) == [.undecodable])
    #expect(contents.faults.map(\.line) == [11])
  }

  @Test("Halves of a surrogate pair, in UTF-8, UTF-16 and JSON, are a fault of their line")
  func surrogates() throws {
    let utf8 = Array("id,image,spec\n1,a.png,赤い傘\n2,b.png,青い".utf8) + [0xED, 0xA0, 0xBD] + Array("皿\n".utf8)
    let utf16 = Array("\u{FEFF}id,image,spec\n1,a.png,赤い傘\n2,b.png,青い".utf16) + [0xD83D] + Array("皿\n".utf16)
    for bytes in [utf8, utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }] {
      let contents = try CatalogReader.read(at: shop.write(bytes, to: "c.csv"))
      #expect(contents.pairs.map(\.id) == ["1"])
      #expect(contents.faults.map(\.kind) == [.undecodable])
      #expect(contents.faults.map(\.line) == [3])
    }
    let json = try CatalogReader.read(
      at: shop.write(
        #"{"id":"1","image":"a.png","spec":"傘"}"# + "\n" + #"{"id":"2","image":"b.png","spec":"青い\ud83d皿"}"# + "\n",
        to: "c.ndjson"))
    #expect(json.pairs.map(\.id) == ["1"])
    #expect(json.faults.map(\.line) == [2])
  }
}
