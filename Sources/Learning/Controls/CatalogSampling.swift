/// A truth file judged as a shop's catalog: every product once, some of them wrong.
public enum CatalogSampling {
  /// - Parameters:
  ///   - rate: share of the products that get one of their wrong variants.
  /// - Returns: one pair a product, in the file's order; a product without a wrong variant stays right.
  public static func pairs(from pairs: [TruthPair], rate: Double, seed: UInt64) -> [TruthPair] {
    var order: [String] = []
    var variants: [String: [TruthPair]] = [:]
    for pair in pairs {
      if variants[pair.product] == nil { order.append(pair.product) }
      variants[pair.product, default: []].append(pair)
    }
    var generator = SplitMix64(seed: seed)
    let canBeWrong = order.filter { product in variants[product]?.contains(where: \.isWrong) ?? false }
    let wrongCount = min(canBeWrong.count, Int((rate * Double(order.count)).rounded()))
    let wrong = Set(canBeWrong.shuffled(using: &generator).prefix(wrongCount))
    return order.compactMap { product in
      let candidates = (variants[product] ?? []).filter { $0.isWrong == wrong.contains(product) }
      return candidates.randomElement(using: &generator)
    }
  }
}
