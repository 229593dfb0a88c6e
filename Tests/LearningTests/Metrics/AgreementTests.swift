import Learning
import Testing

@Suite struct AgreementTests {
  private func ratings(_ table: [(first: Bool, second: Bool, count: Int)]) -> [(first: Bool, second: Bool)] {
    table.flatMap { row in (0..<row.count).map { _ in (row.first, row.second) } }
  }

  /// Cohen's own example; `sklearn.metrics.cohen_kappa_score` and `statsmodels…inter_rater.cohens_kappa([[20, 5], [10, 15]])`
  /// say 0.4 (sklearn 1.9.1, statsmodels 0.15.0). The interval: `proportion_confint(35, 50, method="wilson")`, 0.5624964954 to
  /// 0.8089644650, less the expected 0.5, over 0.5.
  @Test func `kappa is that of sklearn and statsmodels`() throws {
    let agreement = try #require(
      Agreement(ratings([(true, true, 20), (true, false, 5), (false, true, 10), (false, false, 15)])))
    #expect(abs(agreement.kappa.value - 0.4) < 1e-12)
    #expect(abs(agreement.observed - 0.7) < 1e-12 && abs(agreement.expected - 0.5) < 1e-12)
    #expect(abs(agreement.kappa.low - 0.1249929907) < 1e-9 && abs(agreement.kappa.high - 0.6179289300) < 1e-9)
  }

  @Test func `two who never differ are not thereby surely alike`() throws {
    let agreement = try #require(Agreement(ratings([(true, true, 5), (false, false, 5)])))
    #expect(agreement.kappa.value == 1 && agreement.kappa.low < 0.5 && agreement.kappa.high == 1)
  }

  @Test func `where only one answer was given kappa does not exist`() {
    #expect(Agreement(ratings([(true, true, 9)])) == nil)
    #expect(Agreement([(first: Bool, second: Bool)]()) == nil)
  }

  /// 300 drawings of 60 pairs, 40 % of them wrong, by two raters who are right in 90 %: 95 % is 285, with a standard deviation
  /// of 3.8; three of them either way, and exactness on the safe side allowed.
  @Test func `the interval covers in about 95 of 100`() throws {
    var random = SplitMix64(seed: 11)
    func draw(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
    let (wrong, right) = (0.4, 0.9)
    let reject = wrong * right + (1 - wrong) * (1 - right)
    let same = right * right + (1 - right) * (1 - right)
    let chance = reject * reject + (1 - reject) * (1 - reject)
    let truth = (same - chance) / (1 - chance)
    var covered = 0
    for _ in 0..<300 {
      let ratings = (0..<60).map { _ in
        let isWrong = draw(wrong)
        return (first: draw(right) == isWrong, second: draw(right) == isWrong)
      }
      let kappa = try #require(Agreement(ratings)?.kappa)
      if kappa.low <= truth && truth <= kappa.high { covered += 1 }
    }
    #expect(covered >= 274, "\(covered)")
  }
}
