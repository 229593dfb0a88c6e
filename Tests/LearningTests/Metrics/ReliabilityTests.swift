import Learning
import Testing

@Suite struct ReliabilityTests {
  @Test func `a weighted row by hand`() throws {
    let table = ReliabilityBin.table(
      probabilities: [0.12, 0.18, 0.95, 1, .nan], isPositive: [false, true, true, true, true],
      weights: [1, 3, 1, 1, 1])
    #expect(table.count == 2)
    let low = try #require(table.first)
    #expect(low.lower == 0.1 && low.upper == 0.2)
    #expect(abs(low.stated - (0.12 + 3 * 0.18) / 4) < 1e-12)
    #expect(low.happened.value == 0.75 && low.happened.count == 2)
    // Kish: 4² / (1 + 9) = 1.6 pairs, so the interval is wider than that of two.
    let two = try #require(Estimate.wilson(share: 0.75, effectiveCount: 2, count: 2))
    #expect(low.happened.high - low.happened.low > two.high - two.low)
    #expect(table.last?.happened.value == 1 && table.last?.upper == 1)
  }

  /// `sklearn.calibration.calibration_curve(y, p, n_bins=5)` for p = [.05, .15, .3, .35, .5, .62, .7, .9], y = [0, 0, 0, 1, 1, 0, 1,
  /// 1]: true [0, .5, 1, .5, 1], stated [.1, .325, .5, .66, .9] (sklearn 1.9.1).
  @Test func `unweighted it is sklearn's calibration curve`() {
    let table = ReliabilityBin.table(
      probabilities: [0.05, 0.15, 0.3, 0.35, 0.5, 0.62, 0.7, 0.9],
      isPositive: [false, false, false, true, true, false, true, true], weights: [Double](repeating: 1, count: 8),
      bins: 5)
    #expect(table.map(\.happened.value) == [0, 0.5, 1, 0.5, 1])
    for (bin, stated) in zip(table, [0.1, 0.325, 0.5, 0.66, 0.9]) { #expect(abs(bin.stated - stated) < 1e-12) }
  }
}
