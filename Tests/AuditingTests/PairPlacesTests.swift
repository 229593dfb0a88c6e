import Auditing
import Catalog
import Foundation
import Testing

@Suite struct PairPlacesTests {
  private func pairs(_ ids: [String]) -> PairList {
    PairList(
      ids.map {
        Pair(id: $0, image: "a.png", photo: URL(fileURLWithPath: "/shop/a.png"), spec: "Mug", product: $0)
      })
  }

  @Test func `every pair is found by its id, and nothing by another`() {
    let pairs = pairs((0..<2000).map { "pair-\($0 * 7 % 2000)" })
    let places = PairPlaces(pairs)
    #expect(pairs.indices.allSatisfy { places.place(of: pairs[$0].id) == $0 })
    #expect(places.place(of: "pair-2000") == nil && places.place(of: "") == nil)
    #expect(PairPlaces(self.pairs([])).place(of: "a") == nil)
  }

  @Test func `of a doubled id it is the first`() {
    #expect(PairPlaces(pairs(["a", "b", "b", "b"])).place(of: "b") == 1)
  }
}
