import Catalog
import Foundation
import Testing

@Suite struct PairListTests {
  private static func pair(_ number: Int, photo: String? = nil) -> Pair {
    let spec = String(repeating: "Tasse für \(number) 湯のみ ", count: number % 7)
    let attributes = (0..<number % 3).map {
      Attribute(
        column: "column \($0)", role: Attribute.Role.allCases[(number + $0) % Attribute.Role.allCases.count],
        value: "rot \($0)", span: number..<number + 3)
    }
    return Pair(
      id: number == 5 ? "" : "pair-\(number)", image: "images/\(number % 40).jpg",
      photo: URL(fileURLWithPath: photo ?? "/shop/images/\(number % 40).jpg"), spec: spec, product: "p\(number / 2)",
      attributes: attributes, line: number + 2)
  }

  @Test(arguments: [0, 1, 6, 9000]) func `pairs come out as they went in, few or many`(count: Int) {
    let pairs = (0..<count).map { Self.pair($0) }
    let list = PairList(pairs)
    #expect(Array(list) == pairs && list.count == count)
    #expect(list.indices.reversed().allSatisfy { list[$0] == pairs[$0] })
    #expect(PairList(list).elementsEqual(pairs))
  }

  @Test func `a list may be read by many threads`() {
    let pairs = (0..<6000).map { Self.pair($0) }
    let list = PairList(pairs)
    DispatchQueue.concurrentPerform(iterations: 4) { part in
      for place in stride(from: part, to: pairs.count, by: 3) where list[place] != pairs[place] {
        Issue.record("pair \(place) is another")
      }
    }
  }

  @Test func `photos are counted by their files`() {
    let list = PairList((0..<100).map { Self.pair($0) })
    #expect(list.photoNumbers == (0..<100).map { UInt32($0 % 40) })
    #expect(list.photoOwners == (0..<40).map { UInt32($0) })
    #expect(PairList([]).photoOwners.isEmpty)
  }

  /// Swift calls the two names equal; the disk has a file of each.
  @Test func `files' names are told apart by their bytes`() throws {
    let names = ["/shop/caf\u{E9}.jpg", "/shop/cafe\u{301}.jpg"]
    #expect(names[0] == names[1])
    let list = PairList(names.map { Self.pair(1, photo: $0) })
    #expect(list.photoNumbers == [0, 1])

    let shop = try Shop()
    try shop.photos("caf\u{E9}.png", "cafe\u{301}.png", shades: [1, 2])
    let pairs = try shop.read("id,image,spec\n1,caf\u{E9}.png,Mug\n2,cafe\u{301}.png,Mug\n").pairs
    #expect(pairs.photoNumbers == [0, 1])
    #expect(Set(pairs.map { Array($0.photo.path.utf8) }).count == 2)
    #expect(pairs.map(\.product) == ["1", "2"])
  }

  @Test func `a product's name is its first pair's, wherever its others stand`() throws {
    let shop = try Shop()
    try shop.photos("a.png", "b.png", "c.png", shades: [1, 2, 1])
    let contents = try shop.read(
      "id,image,spec,product\n1,a.png,Mug,\n2,b.png,Mug,x\n3,b.png,Mug,y\n4,c.png,Mug,y\n5,c.png,Mug,z\n")
    #expect(contents.pairs.map(\.product) == ["1", "1", "1", "1", "1"])
  }
}
