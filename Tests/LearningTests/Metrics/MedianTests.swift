import Learning
import Testing

/// Against `scipy.stats.quantile_test(x, q=0, p=0.5).confidence_interval(0.95)` (scipy 1.17.1).
@Suite struct MedianTests {
  @Test func `the interval is that of scipy's order statistics`() {
    #expect(Estimate.median(of: [5, 1, 4, 2, 3, 6]) == Estimate(value: 3.5, low: 1, high: 6, count: 6))
    #expect(Estimate.median(of: (1...20).map(Double.init)) == Estimate(value: 10.5, low: 6, high: 15, count: 20))
    let roots = (1...101).map { Double($0).squareRoot() }
    // The 41st and the 61st of 101: 6.403124 and 7.810250.
    #expect(
      Estimate.median(of: roots)
        == Estimate(value: roots[50], low: roots[40], high: roots[60], count: 101))
  }

  /// There scipy gives no numbers.
  @Test func `a handful of values has their ends, none has nothing`() {
    #expect(Estimate.median(of: [3, 1, 2]) == Estimate(value: 2, low: 1, high: 3, count: 3))
    #expect(Estimate.median(of: [7, .nan]) == Estimate(value: 7, low: 7, high: 7, count: 1))
    #expect(Estimate.median(of: []) == nil)
  }
}
