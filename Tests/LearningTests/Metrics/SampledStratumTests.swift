import Learning
import Testing

@Suite struct SampledStratumTests {
  struct Case: Sendable {
    let population: Int
    let sampled: Int
    let hits: Int
    let low: Double
    let high: Double
  }

  /// The least total `K` with `scipy.stats.hypergeom.sf(hits - 1, population, K, sampled) > 0.025`, and the greatest with
  /// `cdf(hits, population, K, sampled) > 0.025` (scipy 1.17.1).
  @Test(arguments: [
    Case(population: 1900, sampled: 95, hits: 2, low: 6, high: 138),
    Case(population: 1900, sampled: 95, hits: 0, low: 0, high: 70),
    Case(population: 200, sampled: 150, hits: 9, low: 9, high: 17),
    Case(population: 5000, sampled: 250, hits: 250, low: 4929, high: 5000),
  ]) func `totals are those of the hypergeometric test`(_ known: Case) throws {
    let stratum = try #require(
      SampledStratum(population: known.population, sampled: known.sampled, hits: known.hits))
    let total = try #require(stratum.total())
    #expect(total.low == known.low && total.high == known.high)
    #expect(total.value == Double(known.hits) * Double(known.population) / Double(known.sampled))
  }

  @Test func `what was read whole needs no interval, of what was not read nothing is known`() throws {
    let whole = try #require(SampledStratum(population: 40, sampled: 40, hits: 3))
    #expect(whole.total() == Estimate(value: 3, low: 3, high: 3, count: 40))
    #expect(try #require(SampledStratum(population: 40, sampled: 0, hits: 0)).total() == nil)
    #expect(SampledStratum(population: 3, sampled: 4, hits: 0) == nil)
    #expect(SampledStratum(population: 9, sampled: 4, hits: 5) == nil)
  }

  @Test func `strata are added, the sampled ones each at a share of the error`() throws {
    let read = try #require(SampledStratum(population: 40, sampled: 40, hits: 3))
    let one = try #require(SampledStratum(population: 1900, sampled: 95, hits: 2))
    #expect(Estimate.total(of: [read, one]) == Estimate(value: 43, low: 9, high: 141, count: 135))
    // At 0.975 the one stratum's interval is 4 to 154, by the same scipy calls with 0.0125.
    #expect(Estimate.total(of: [one, one]) == Estimate(value: 80, low: 8, high: 308, count: 190))
    #expect(Estimate.total(of: [read, try #require(SampledStratum(population: 1, sampled: 0, hits: 0))]) == nil)
  }

  @Test func `a share beside an estimate turns its ends round`() throws {
    let recall = try #require(Estimate.share(of: 30, beside: Estimate(value: 10, low: 0, high: 30, count: 95)))
    #expect(recall == Estimate(value: 0.75, low: 0.5, high: 1, count: 95))
    #expect(Estimate.share(of: 0, beside: Estimate(value: 0, low: 0, high: 0, count: 9)) == nil)
  }
}
