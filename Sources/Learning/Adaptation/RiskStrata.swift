import Foundation

/// Bins of a catalog's pairs by their risk, by which labels of a chosen sample are weighed like the whole catalog.
///
/// Operators see mostly flagged pairs. Within a bin the labelled pairs stand for the others (post-stratification, Holt and Smith
/// 1979); what makes a pair be looked at is a function of its risk, whether it was flagged, drawn as audit sample or asked for.
public struct RiskStrata: Sendable {
  /// Shares of the catalog below each boundary: the suspect end is divided more finely.
  private static let quantiles = [0.5, 0.8, 0.9, 0.95, 0.98]
  /// No label stands for more than so many times the mean.
  private static let largestWeight = 10.0

  /// Risks from which on the next bin begins, rising.
  private let boundaries: [Double]
  /// Share of the catalog's pairs in each bin.
  private let shares: [Double]
  /// Mean risk in each bin.
  private let means: [Double]

  /// - Parameter risks: of all the catalog's pairs, at the base rate that is expected.
  public init(risks: [Double]) {
    let sorted = risks.sorted()
    var boundaries: [Double] = []
    for quantile in Self.quantiles where !sorted.isEmpty {
      let boundary = sorted[min(sorted.count - 1, Int(quantile * Double(sorted.count)))]
      if boundary > boundaries.last ?? -.infinity { boundaries.append(boundary) }
    }
    var counts = [Double](repeating: 0, count: boundaries.count + 1)
    var sums = counts
    for risk in sorted {
      let bin = Self.bin(risk, boundaries)
      counts[bin] += 1
      sums[bin] += risk
    }
    self.boundaries = boundaries
    shares = counts.map { $0 / Double(max(1, sorted.count)) }
    means = zip(sums, counts).map { $1 > 0 ? $0 / $1 : 0 }
  }

  private static func bin(_ risk: Double, _ boundaries: [Double]) -> Int { boundaries.count { $0 <= risk } }

  /// How many of the catalog's pairs each label stands for, scaled so that the mean is 1.
  /// - Parameter risks: of the labelled pairs, in the same measure as the catalog's.
  public func weights(of risks: [Double]) -> [Double] {
    guard !risks.isEmpty else { return [] }
    let bins = risks.map { Self.bin($0, boundaries) }
    var counts = [Double](repeating: 0, count: shares.count)
    for bin in bins { counts[bin] += 1 }
    let weights = bins.map { min(Self.largestWeight, shares[$0] * Double(risks.count) / counts[$0]) }
    let mean = weights.reduce(0, +) / Double(weights.count)
    return mean > 0 ? weights.map { $0 / mean } : weights.map { _ in 1 }
  }

  /// Share of wrong pairs in the whole catalog: in each bin that of the labels, drawn towards the mean risk there, which
  /// counts as much as `strength` labels over all bins.
  public func share(of labels: [(risk: Double, isWrong: Bool)], strength: Double) -> Double {
    var counts = [Double](repeating: 0, count: shares.count)
    var wrong = counts
    for label in labels {
      let bin = Self.bin(label.risk, boundaries)
      counts[bin] += 1
      if label.isWrong { wrong[bin] += 1 }
    }
    let each = strength / Double(shares.count)
    return shares.indices.reduce(0) { sum, bin in
      sum + shares[bin] * (wrong[bin] + each * means[bin]) / (counts[bin] + each)
    }
  }
}
