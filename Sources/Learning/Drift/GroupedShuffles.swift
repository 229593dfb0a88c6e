/// Random divisions of pairs into earlier and recent ones, as they would be had nothing changed.
///
/// Pairs of one product come together and look alike, so products are shuffled, not pairs: shuffling pairs would find a
/// change in every week that has a product of many variants.
public struct GroupedShuffles: Sendable {
  private let groups: [[Int]]
  private let wanted: Int
  private let count: Int
  private let seed: UInt64

  /// - Parameters:
  ///   - products: the product of each pair.
  ///   - isRecent: beside `products`; a shuffle draws as many recent pairs, or few more where the last product has many.
  public init(products: [String], isRecent: [Bool], seed: UInt64 = 1) {
    var places: [String: Int] = [:]
    var groups: [[Int]] = []
    for (index, product) in products.enumerated() {
      if let place = places[product] {
        groups[place].append(index)
      } else {
        places[product] = groups.count
        groups.append([index])
      }
    }
    self.groups = groups
    wanted = isRecent.count { $0 }
    count = products.count
    self.seed = seed
  }

  /// Calls `body` with `times` divisions, each as indices of the pairs that are recent in it.
  public func forEach(_ times: Int, _ body: (_ recent: [Int]) -> Void) {
    var generator = SplitMix64(seed: seed)
    var order = Array(groups.indices)
    for _ in 0..<times {
      var recent: [Int] = []
      // Only as much of a Fisher-Yates shuffle as is looked at.
      var place = 0
      while recent.count < wanted, place < order.count {
        order.swapAt(place, Int.random(in: place..<order.count, using: &generator))
        recent += groups[order[place]]
        place += 1
      }
      body(recent)
    }
  }
}
