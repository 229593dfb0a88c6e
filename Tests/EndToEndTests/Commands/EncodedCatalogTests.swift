import Foundation
import Testing

/// A sanitizer takes memory of its own.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["KANTEI_SANITIZED"] == nil, "not under a sanitizer"))
struct EncodedCatalogTests {
  let shop: SmallShop

  init() throws {
    shop = try SmallShop()
    try shop.paint("red.png", red: 200, green: 20, blue: 20)
  }

  @Test func `a catalog in Windows' Latin-1 is held beside its text, and not twice`() throws {
    let (size, peak) = try review(noteLength: 1 << 20)
    let (_, ordinary) = try review(noteLength: 1)
    #expect(size > 40 << 20)
    // Alone 1.96 times its size, and 2.96 when it is held twice; beside busy tests 2.52 was seen once.
    #expect(Double(peak - ordinary) < 2.8 * Double(size), "\(peak >> 20) MiB, of a small one \(ordinary >> 20) MiB")
  }

  /// - Returns: the catalog's bytes, and the most memory that the program had.
  private func review(noteLength: Int) throws -> (size: Int, peak: Int) {
    var bytes = Data("id,image,spec,note\n".utf8)
    for row in 0..<40 {
      bytes += Data("\(row),red.png,Caf".utf8) + [0xE9] + Data(" box,".utf8)
      bytes += Data(repeating: UInt8(ascii: "x"), count: noteLength) + Data("\n".utf8)
    }
    try bytes.write(to: shop.file("catalog.csv"))
    let (result, peak) = try shop.program.start(["review", "shop", "--plain", "--no-scoring", "--operator", "mika"])
      .finishWatched()
    #expect(result.code == 0, "\(result.errors)")
    return (bytes.count, peak)
  }
}
