import Foundation

/// Two specs of the same photos, figure by figure, with the interval of the difference.
///
/// The bootstrap is paired: one drawing of products weighs both sides.
public struct Comparison: Sendable, Codable, Hashable {
  public struct Row: Sendable, Codable, Hashable {
    public let figure: String
    public let first: Double
    public let second: Double
    /// Second less first.
    public let difference: Estimate
  }

  public let rows: [Row]

  /// A line for each figure.
  public var text: String {
    rows.map { row in
      let label = "  " + row.figure.padding(toLength: max(36, row.figure.count), withPad: " ", startingAt: 0)
      let sides = String(format: "%.3f  %.3f", row.first, row.second)
      let interval = String(format: "[%+.3f, %+.3f]", row.difference.low, row.difference.high)
      return label + " " + sides + String(format: "  %+.3f ", row.difference.value) + interval
        + "  n=\(row.difference.count)\n"
    }.joined()
  }
}

extension Evaluator {
  /// - Parameters:
  ///   - first: judged with one spec.
  ///   - second: with another; of each pair the truth has the same phrases in the same order.
  public func comparison(_ first: [JudgedPair], with second: [JudgedPair]) -> Comparison {
    let ids = Set(first.map(\.truth.id)).intersection(second.map(\.truth.id))
    func common(_ judged: [JudgedPair]) -> [JudgedPair] {
      judged.filter { ids.contains($0.truth.id) }.sorted { $0.truth.id < $1.truth.id }
    }
    let rows = zip(figures(of: common(first)), figures(of: common(second))).compactMap {
      one, other -> Comparison.Row? in
      let same = [Double](repeating: 1, count: one.products.count)
      guard one.products == other.products, let left = one.value(same), let right = other.value(same),
        let difference = bootstrap.estimate(
          products: one.products,
          metric: { weights in
            one.value(weights).flatMap { left in other.value(weights).map { $0 - left } }
          })
      else { return nil }
      return Comparison.Row(figure: one.name, first: left, second: right, difference: difference)
    }
    return Comparison(rows: rows)
  }
}
