/// One row of a reliability table: what was stated, and what happened.
public struct ReliabilityBin: Sendable, Codable, Hashable {
  /// The stated probabilities of this row, `upper` exclusive but in the last row.
  public let lower: Double
  public let upper: Double
  /// Weighted mean of the stated probabilities.
  public let stated: Double
  /// Weighted share of those that happened, with Wilson's interval on Kish's effective count.
  public let happened: Estimate

  /// Rows of equal width; those without a line are left out.
  ///
  /// - Parameters:
  ///   - probabilities: 0 to 1; what is not finite is left out.
  ///   - weights: how many of the population each line stands for.
  public static func table(
    probabilities: [Double], isPositive: [Bool], weights: [Double], bins: Int = 10
  ) -> [ReliabilityBin] {
    (0..<bins).compactMap { bin in
      let rows = probabilities.indices.filter {
        probabilities[$0].isFinite && min(bins - 1, max(0, Int(probabilities[$0] * Double(bins)))) == bin
      }
      let weight = rows.reduce(0) { $0 + weights[$1] }
      let squares = rows.reduce(0) { $0 + weights[$1] * weights[$1] }
      guard weight > 0 else { return nil }
      let share = rows.reduce(0) { $0 + (isPositive[$1] ? weights[$1] : 0) } / weight
      let happened = Estimate.wilson(
        share: min(1, share), effectiveCount: weight * weight / squares, count: rows.count)
      return happened.map {
        ReliabilityBin(
          lower: Double(bin) / Double(bins), upper: Double(bin + 1) / Double(bins),
          stated: rows.reduce(0) { $0 + weights[$1] * probabilities[$1] } / weight, happened: $0)
      }
    }
  }
}
