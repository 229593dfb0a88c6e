import Foundation

/// A part of a population, of which some were looked at.
///
/// Where all were looked at there is nothing to estimate. Otherwise the sample must be a random one.
public struct SampledStratum: Sendable, Codable, Hashable {
  public let population: Int
  public let sampled: Int
  /// Of the sampled.
  public let hits: Int

  /// - Returns: `nil` where the counts contradict each other.
  public init?(population: Int, sampled: Int, hits: Int) {
    guard hits >= 0, sampled >= hits, population >= sampled else { return nil }
    self.population = population
    self.sampled = sampled
    self.hits = hits
  }

  /// Hits of the whole part.
  ///
  /// The interval holds the totals under which a sample like this is not rarer than `(1 - confidence) / 2` on either side:
  /// the hypergeometric test inverted (Konijn 1973), exact for a finite population.
  /// - Returns: `nil` where nothing was looked at of something.
  public func total(confidence: Double = 0.95) -> Estimate? {
    guard sampled > 0 || population == 0 else { return nil }
    let seen = Double(hits)
    guard sampled < population else { return Estimate(value: seen, low: seen, high: seen, count: sampled) }
    let rare = (1 - confidence) / 2
    let (fewest, most) = (hits, population - (sampled - hits))
    let low = Self.first(in: fewest...most) { 1 - cumulative(hits - 1, total: $0) > rare }
    let high = Self.first(in: fewest...most) { cumulative(hits, total: $0) <= rare }.map { $0 - 1 }
    return Estimate(
      value: seen * Double(population) / Double(sampled), low: Double(low ?? most), high: Double(high ?? most),
      count: sampled)
  }

  /// Probability of at most `found` in the sample where the whole part has `total`.
  private func cumulative(_ found: Int, total: Int) -> Double {
    let fewest = max(0, sampled - (population - total))
    guard found >= fewest else { return 0 }
    guard found < min(sampled, total) else { return 1 }
    let all = Self.logChoose(population, sampled)
    return (fewest...found).reduce(0) { sum, k in
      sum + exp(Self.logChoose(total, k) + Self.logChoose(population - total, sampled - k) - all)
    }
  }

  private static func logChoose(_ count: Int, _ chosen: Int) -> Double {
    logGamma(Double(count) + 1) - logGamma(Double(chosen) + 1) - logGamma(Double(count - chosen) + 1)
  }

  /// Of a condition that stays true once it is.
  private static func first(in range: ClosedRange<Int>, where isTrue: (Int) -> Bool) -> Int? {
    var (low, high) = (range.lowerBound, range.upperBound + 1)
    while low < high {
      let middle = low + (high - low) / 2
      if isTrue(middle) { high = middle } else { low = middle + 1 }
    }
    return low > range.upperBound ? nil : low
  }
}

extension Estimate {
  /// Hits of a population that is cut into parts.
  ///
  /// Each part that was only sampled gets an interval at 1 - 0.05 / their number, so that the sum of the ends covers in at
  /// least 95 % (Bonferroni).
  /// - Returns: `nil` where of some part nothing was looked at.
  public static func total(of strata: [SampledStratum]) -> Estimate? {
    let open = strata.count { $0.sampled < $0.population }
    let confidence = 1 - 0.05 / Double(max(1, open))
    var (value, low, high, count) = (0.0, 0.0, 0.0, 0)
    for stratum in strata {
      guard let part = stratum.total(confidence: confidence) else { return nil }
      value += part.value
      low += part.low
      high += part.high
      count += part.count
    }
    return Estimate(value: value, low: low, high: high, count: count)
  }

  /// The share `part / (part + rest)` where `part` is known and `rest` estimated, as recall is.
  /// - Returns: `nil` where there is neither.
  public static func share(of part: Int, beside rest: Estimate) -> Estimate? {
    let part = Double(part)
    func share(_ rest: Double) -> Double? { part + rest > 0 ? part / (part + rest) : nil }
    guard let value = share(rest.value), let low = share(rest.high) else { return nil }
    return Estimate(value: value, low: low, high: share(rest.low) ?? 1, count: rest.count)
  }
}
