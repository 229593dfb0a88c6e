/// A shop's right pairs with some photos exchanged between two of them: what a search for swaps is measured on.
public struct SwapPlanting: Sendable {
  /// One a product.
  public let pairs: [TruthPair]
  /// Of each pair whose photo was exchanged, the pair that has it now.
  public let partners: [String: String]

  /// - Parameters:
  ///   - pairs: of one shop; wrong ones are left out.
  ///   - products: how many are drawn, all where there are fewer.
  ///   - rate: share of them that get another's photo. Two pairs with equal specs or one photo are never exchanged: nobody
  ///     could tell.
  public init(_ pairs: [TruthPair], products: Int, rate: Double, seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var seen: Set<String> = []
    let right = pairs.filter { !$0.isWrong && seen.insert($0.product).inserted }
    let drawn = Array(right.shuffled(using: &generator).prefix(products))
    var free = Array(drawn.indices).shuffled(using: &generator)
    var images: [Int: String] = [:]
    var partners: [String: String] = [:]
    var couples = Int((rate * Double(drawn.count) / 2).rounded())
    while couples > 0, let one = free.popLast() {
      guard
        let place = free.lastIndex(where: {
          drawn[$0].spec.lowercased() != drawn[one].spec.lowercased() && drawn[$0].image != drawn[one].image
        })
      else { continue }
      let other = free.remove(at: place)
      images[one] = drawn[other].image
      images[other] = drawn[one].image
      partners[drawn[one].id] = drawn[other].id
      partners[drawn[other].id] = drawn[one].id
      couples -= 1
    }
    self.pairs = drawn.enumerated().map { index, pair in images[index].map(pair.withImage) ?? pair }
    self.partners = partners
  }
}

extension TruthPair {
  fileprivate func withImage(_ image: String) -> TruthPair {
    TruthPair(
      id: id, image: image, spec: spec, product: product, variant: .swap, split: split, isWrong: true, phrases: phrases)
  }
}
