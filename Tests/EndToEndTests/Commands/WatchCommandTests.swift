import Foundation
import Testing

/// `drift`, `noise` and the known answers of `review`, on a shop too small for figures.
@Suite struct WatchCommandTests {
  let shop: SmallShop

  init() throws {
    shop = try SmallShop()
    try shop.stock()
    _ = try shop.program("score", "shop")
  }

  @Test func `drift and noise say what is missing, and read well as JSON`() throws {
    let drift = try shop.program("drift", "shop")
    #expect(drift.code == 0)
    #expect(drift.output.contains("too few"))
    let json = try shop.program("drift", "shop", "--pairs", "1", "--format", "json")
    let report = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(report["count"] as? Int == 1)
    let noise = try shop.program("noise", "shop")
    #expect(noise.code == 0)
    #expect(noise.output.contains("Too few labels"))
    #expect(try shop.program("drift", "shop", "--days", "-1").code == 2)
  }

  @Test func `a supervisor's known answers are stored and switched on without a terminal`() throws {
    try shop.write(
      "truth.ndjson",
      """
      {"id":"two","image":"blue.png","spec":"Blue box","truth":"match","phrases":[]}
      {"id":"three","image":"blue.png","spec":"Blue box","truth":"match","phrases":[]}
      """)
    let result = try shop.program("review", "shop", "--gold", "shop/truth.ndjson", "--gold-share", "0.1")
    #expect(result.code == 0)
    #expect(result.output.contains("1 known answer stored, 1 line of no pair of this catalog left out"))
    #expect(result.output.contains("10 % of every queue"))
    #expect(try shop.program("review", "shop", "--gold", "shop/nowhere.ndjson").code == 2)
    #expect(try shop.program("review", "shop", "--gold-share", "0.9").code == 2)
    #expect(try shop.program("review", "shop", "--suspects").code == 2)
  }
}
