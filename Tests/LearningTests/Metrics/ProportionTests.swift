import Learning
import Testing

/// Against statsmodels 0.15.0: `proportion_confint(hits, count, method="wilson")` and `method="beta"`.
@Suite struct ProportionTests {
  struct Case: Sendable {
    let hits: Int
    let count: Int
    let wilson: (low: Double, high: Double)
    let exact: (low: Double, high: Double)
  }

  static let cases = [
    Case(hits: 0, count: 10, wilson: (0, 0.27753279986288926), exact: (0, 0.30849710781876083)),
    Case(
      hits: 1, count: 10, wilson: (0.017876213095072924, 0.40415002679523854),
      exact: (0.0025285785444617848, 0.4450161170281953)),
    Case(
      hits: 7, count: 10, wilson: (0.39677814746114537, 0.8922087325936989),
      exact: (0.3475471499400027, 0.9332604888222655)),
    Case(hits: 10, count: 10, wilson: (0.7224672001371106, 1), exact: (0.6915028921812392, 1)),
    Case(
      hits: 3, count: 121, wilson: (0.008467314305269855, 0.07036434076877976),
      exact: (0.005142470822601077, 0.07074783937263227)),
    Case(
      hits: 812, count: 1000, wilson: (0.7866068125887822, 0.8350052901162315),
      exact: (0.786378459836871, 0.8357692765986813)),
  ]

  /// 1e-9: the incomplete beta function is summed to 1e-15 and halved to less.
  @Test(arguments: cases) func `intervals of shares are those of statsmodels`(_ known: Case) throws {
    let wilson = try #require(Estimate.wilson(known.hits, of: known.count))
    let exact = try #require(Estimate.exact(known.hits, of: known.count))
    #expect(abs(wilson.low - known.wilson.low) < 1e-9 && abs(wilson.high - known.wilson.high) < 1e-9)
    #expect(abs(exact.low - known.exact.low) < 1e-9 && abs(exact.high - known.exact.high) < 1e-9)
    #expect(wilson.value == Double(known.hits) / Double(known.count) && wilson.count == known.count)
  }

  @Test func `without draws, or with more hits than draws, there is no interval`() {
    #expect(Estimate.wilson(0, of: 0) == nil && Estimate.exact(0, of: 0) == nil)
    #expect(Estimate.wilson(3, of: 2) == nil && Estimate.exact(-1, of: 2) == nil)
    #expect(Estimate.wilson(share: 1.5, effectiveCount: 3, count: 3) == nil)
  }
}
