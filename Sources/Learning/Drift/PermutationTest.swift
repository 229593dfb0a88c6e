/// How unusual a statistic of recent against earlier pairs is among random divisions of the same pairs.
public struct PermutationTest: Sendable, Hashable {
  /// Of the division as it is.
  public let statistic: Double
  /// Share of the divisions, the true one among them, with at least this statistic (Phipson and Smyth 2010).
  public let pValue: Double
  /// Above it, `pValue` is at most the level.
  public let threshold: Double

  /// - Parameters:
  ///   - level: how often there is an alarm where nothing changed.
  ///   - permutations: at least `1 / level - 1`, else nothing is ever above the threshold.
  ///   - statistic: of the pairs at these indices against all others; the greater, the more they differ.
  public init(
    _ recent: [Int], shuffles: GroupedShuffles, level: Double, permutations: Int = 999,
    statistic: (_ recent: [Int]) -> Double
  ) {
    let observed = statistic(recent)
    var drawn: [Double] = []
    drawn.reserveCapacity(permutations)
    shuffles.forEach(permutations) { drawn.append(statistic($0)) }
    drawn.sort(by: >)
    self.statistic = observed
    pValue = Double(1 + drawn.count { $0 >= observed }) / Double(permutations + 1)
    // As many as `rank` drawn ones may reach the observed one.
    let rank = Int(level * Double(permutations + 1) + 1e-9) - 1
    threshold = rank < 0 ? .infinity : rank < drawn.count ? drawn[rank] : -.infinity
  }

  public var isAbove: Bool { statistic > threshold }
}
