import Learning
import Testing

@Suite struct RiskStrataTests {
  private let risks = (0..<1000).map { Double($0) / 1000 }

  @Test func `labels of suspects are weighed down to what the catalog has of them`() {
    let strata = RiskStrata(risks: risks)
    // Ten from the lower half, forty from the upper 2 %.
    let labelled = (0..<10).map { Double($0) / 25 } + (0..<40).map { 0.985 + Double($0) / 10_000 }
    let weights = strata.weights(of: labelled)
    #expect(abs(weights.reduce(0, +) / 50 - 1) < 1e-9)
    // 50 % of the catalog over 10 labels against 2 % over 40.
    #expect(abs(weights[0] / weights[20] - (0.5 / 10) / (0.02 / 40)) < 1)
  }

  @Test func `the share of wrong pairs is that of the catalog, not that of the sample`() {
    let strata = RiskStrata(risks: risks)
    let suspects = (0..<100).map { (risk: 0.99 + Double($0) / 20_000, isWrong: true) }
    let others = (0..<100).map { (risk: Double($0) / 105, isWrong: false) }
    #expect(strata.share(of: suspects + others, strength: 1) < 0.1)
    // Nothing known: the mean risk.
    #expect(abs(strata.share(of: [], strength: 1) - 0.4995) < 1e-9)
  }

  @Test func `one risk for all is one bin`() {
    let strata = RiskStrata(risks: [Double](repeating: 0.5, count: 20))
    #expect(strata.weights(of: [0.5, 0.5]) == [1, 1])
    #expect(RiskStrata(risks: []).weights(of: []).isEmpty)
  }
}
