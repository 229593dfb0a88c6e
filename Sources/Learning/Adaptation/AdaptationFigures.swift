import Matching

/// What a candidate does on labels that it never saw, against the model in use.
public struct AdaptationFigures: Sendable, Codable, Hashable {
  /// One figure under both, with the interval of the difference (after less before; paired bootstrap by product).
  public struct Row: Sendable, Codable, Hashable {
    public let figure: String
    public let before: Estimate
    public let after: Estimate
    public let difference: Estimate
  }

  /// The figure that decides: mean log loss of the risk in nats, the lower the better.
  public static let deciding = "log loss"

  public let rows: [Row]
  /// Labels held back, and rejected pairs among them.
  public let count: Int
  public let wrong: Int

  public subscript(figure: String) -> Row? { rows.first { $0.figure == figure } }

  /// - Parameters:
  ///   - labels: held back.
  ///   - weights: how many pairs of the catalog each stands for.
  ///   - before: log-odds of each under the model in use, at the shop's share of wrong pairs.
  ///   - after: under the candidate.
  public init(
    _ labels: [LabelledPair], weights: [Double], before: [Double], after: [Double],
    bootstrap: Bootstrap = Bootstrap(resamples: 2000)
  ) {
    let isWrong = labels.map(\.isWrong)
    let products = labels.map(\.product)
    count = labels.count
    wrong = isWrong.count { $0 }
    func loss(_ logOdds: [Double]) -> (_ drawn: [Double]) -> Double? {
      let losses = zip(logOdds, isWrong).map { softplus($0.0) - ($0.1 ? $0.0 : 0) }
      return { Self.mean(losses, zip($0, weights).map(*)) }
    }
    func auroc(_ logOdds: [Double]) -> (_ drawn: [Double]) -> Double? {
      let sample = RankedSample(scores: logOdds, isPositive: isWrong)
      return { sample.auroc(weights: zip($0, weights).map(*)) }
    }
    rows = [(Self.deciding, loss), ("AUROC", auroc)].compactMap { name, metric in
      let (old, new) = (metric(before), metric(after))
      guard let first = bootstrap.estimate(products: products, metric: old),
        let second = bootstrap.estimate(products: products, metric: new),
        let difference = bootstrap.estimate(
          products: products,
          metric: { drawn in
            guard let old = old(drawn), let new = new(drawn) else { return nil }
            return new - old
          })
      else { return nil }
      return Row(figure: name, before: first, after: second, difference: difference)
    }
  }

  private static func mean(_ values: [Double], _ weights: [Double]) -> Double? {
    let total = weights.reduce(0, +)
    return total > 0 ? zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / total : nil
  }
}
