/// Percentile bootstrap over products: all lines of a product are drawn together.
public struct Bootstrap: Sendable {
  private let resamples: Int
  private let seed: UInt64

  public init(resamples: Int = 1000, seed: UInt64 = 1) {
    self.resamples = resamples
    self.seed = seed
  }

  /// - Parameters:
  ///   - products: the product of each line.
  ///   - metric: of the lines weighed by how often their product was drawn; `nil` where a drawing leaves it undefined.
  /// - Returns: `nil` where the metric is undefined on the lines as they are.
  public func estimate(products: [String], metric: (_ weights: [Double]) -> Double?) -> Estimate? {
    guard !products.isEmpty, let value = metric([Double](repeating: 1, count: products.count)) else { return nil }
    let names = Array(Set(products)).sorted()
    let index = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let product = products.map { index[$0] ?? 0 }
    var generator = SplitMix64(seed: seed)
    var drawn: [Double] = []
    for _ in 0..<resamples {
      var counts = [Double](repeating: 0, count: names.count)
      for _ in names { counts[Int.random(in: 0..<names.count, using: &generator)] += 1 }
      if let value = metric(product.map { counts[$0] }) { drawn.append(value) }
    }
    drawn.sort()
    guard !drawn.isEmpty else { return Estimate(value: value, low: value, high: value, count: products.count) }
    func quantile(_ share: Double) -> Double { drawn[min(drawn.count - 1, Int(share * Double(drawn.count)))] }
    return Estimate(value: value, low: quantile(0.025), high: quantile(0.975), count: products.count)
  }

  /// The mean of values.
  public func mean(of values: [Double], products: [String]) -> Estimate? {
    estimate(products: products) { weights in
      let total = weights.reduce(0, +)
      return total > 0 ? zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / total : nil
    }
  }
}
