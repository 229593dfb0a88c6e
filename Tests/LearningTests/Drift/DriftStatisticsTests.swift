import Features
import Foundation
import Learning
import Testing

/// Against numpy 2, scipy 1.15 and scikit-learn 1.6 on the same numbers.
struct DriftStatisticsTests {
  /// numpy: `sin(1.3 i² + 0.7 j) + (0.4 if i >= 25 else 0)`, 40 rows of 5.
  private let vectors = Matrix(
    rows: 40, columns: 5,
    values: (0..<200).map { place in
      let (row, column) = (Double(place / 5), Double(place % 5))
      return Float(sin(1.3 * row * row + 0.7 * column) + (row >= 25 ? 0.4 : 0))
    })

  @Test func `mean discrepancy and its width are scikit-learn's`() {
    // w = median(pdist(x)); rbf_kernel(x, gamma=1/(2 w²)) without its diagonal, sums over m(m-1), n(n-1) and mn.
    let discrepancy = MaximumMeanDiscrepancy(vectors)
    #expect(abs(discrepancy.width - 2.2422850484623265) < 1e-5)
    let recent = Array(25..<40)
    #expect(abs(discrepancy.squared(recent) - 0.05837752456249179) < 1e-5)
    #expect(abs(discrepancy.squared(recent, against: Array(0..<25)) - discrepancy.squared(recent)) < 1e-6)
    #expect(discrepancy.witness(recent).reduce(0, +) > 0)
  }

  @Test func `the permutation test finds numpy's share of shuffles`() {
    // 20,000 shuffles of numpy reach the statistic in 6.79 %, and 1 % are above 0.1278; of 4,999 here the standard errors
    // are 0.4 % and 0.004.
    let discrepancy = MaximumMeanDiscrepancy(vectors)
    let shuffles = GroupedShuffles(products: (0..<40).map { "\($0)" }, isRecent: (0..<40).map { $0 >= 25 })
    let test = PermutationTest(Array(25..<40), shuffles: shuffles, level: 0.01, permutations: 4999) {
      discrepancy.squared($0)
    }
    #expect(abs(test.pValue - 0.0679) < 0.014)
    #expect(abs(test.threshold - 0.1278) < 0.014)
    #expect(!test.isAbove)
    #expect(test.isAbove == (test.pValue <= 0.01))
  }

  @Test func `pairs of one product stay together in every shuffle`() {
    let products = (0..<60).map { "\($0 / 3)" }
    let shuffles = GroupedShuffles(products: products, isRecent: (0..<60).map { $0 >= 50 })
    shuffles.forEach(50) { recent in
      #expect(recent.count == 12)
      #expect(Set(recent.map { products[$0] }).count == 4)
    }
  }

  @Test func `the distance of two distributions is scipy's`() {
    // a = round(|sin(2.1 i)|, 1), 30 of them; b = round(sqrt(|sin(1.7 i)|), 1), 20: ks_2samp(a, b).
    func round(_ value: Double) -> Double { (value * 10).rounded(.toNearestOrEven) / 10 }
    let a = (0..<30).map { round(abs(sin(Double($0) * 2.1))) }
    let b = (0..<20).map { round(abs(sin(Double($0) * 1.7)).squareRoot()) }
    let distance = KolmogorovSmirnov(a + b)
    #expect(abs(distance.statistic(Array(30..<50)) - 0.2833333333333333) < 1e-12)
    #expect(distance.statistic(Array(0..<30)) == distance.statistic(Array(30..<50)))
  }

  @Test(arguments: [
    (0, 10, 0.05, 0.0, 0.30849710781876294), (3, 40, 0.05, 0.015742179851041527, 0.20386474873289898),
    (40, 40, 0.05, 0.9119026971211966, 1.0), (170, 900, 0.01, 0.15645417128169187, 0.22467772203129524),
    (5, 2000, 0.05, 0.000812225974865071, 0.0058244453345185285),
  ])
  func `exact bounds are scipy's`(hits: Int, trials: Int, level: Double, low: Double, high: Double) {
    // binomtest(hits, trials).proportion_ci(1 - level, method="exact")
    let bounds = BinomialBounds(hits: hits, trials: trials, level: level)
    #expect(abs(bounds.low - low) < 1e-9)
    #expect(abs(bounds.high - high) < 1e-9)
  }

  @Test func `bets against an unchanged rate seldom win, however often one looks`() {
    var generator = SplitMix64(seed: 5)
    func alarms(of trials: Int, rate: Double) -> Int {
      (0..<trials).count { _ in
        let before = (0..<200).count { _ in Double.random(in: 0..<1, using: &generator) < 0.3 }
        var watch = OverrideWatch(before: [0: (before, 200)], level: 0.05)
        for _ in 0..<600 {
          watch.decide(stratum: 0, isOverride: Double.random(in: 0..<1, using: &generator) < rate)
        }
        return watch.isAlarm
      }
    }
    #expect(alarms(of: 200, rate: 0.3) <= 10)
    #expect(alarms(of: 50, rate: 0.6) >= 48)
    #expect(alarms(of: 50, rate: 0.1) >= 40)
  }

  @Test func `a stratum that is new is not bet on`() {
    var watch = OverrideWatch(before: [1: (10, 100)], level: 0.05)
    for _ in 0..<100 { watch.decide(stratum: 2, isOverride: true) }
    #expect(!watch.isAlarm)
    #expect(watch.overrides == 100)
  }
}
