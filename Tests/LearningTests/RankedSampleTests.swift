import Foundation
import Learning
import Testing

@Suite struct RankedSampleTests {
  /// Every pair of a positive and a negative, compared one by one.
  static func slowAUROC(_ scores: [Double], _ isPositive: [Bool], _ weights: [Double]) -> Double {
    var won = 0.0
    var all = 0.0
    for i in scores.indices where isPositive[i] {
      for j in scores.indices where !isPositive[j] {
        all += weights[i] * weights[j]
        won += weights[i] * weights[j] * (scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0)
      }
    }
    return won / all
  }

  @Test(arguments: 0..<5) func `AUROC agrees with counting every pair, ties and weights included`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let scores = (0..<80).map { _ in Double(Int.random(in: 0..<12, using: &generator)) }
    let isPositive = (0..<80).map { _ in Bool.random(using: &generator) }
    let weights = (0..<80).map { _ in Double(Int.random(in: 0...3, using: &generator)) }
    let auroc = try #require(RankedSample(scores: scores, isPositive: isPositive).auroc(weights: weights))
    // Both are sums of halves and small integers, divided once.
    #expect(abs(auroc - Self.slowAUROC(scores, isPositive, weights)) < 1e-12)
  }

  @Test func `average precision and recall by hand`() throws {
    let sample = RankedSample(
      scores: [0.9, 0.8, 0.7, 0.6, 0.5], isPositive: [true, false, true, false, false])
    let ones = [Double](repeating: 1, count: 5)
    // Precision 1/1 at the first positive, 2/3 at the second.
    let precision = try #require(sample.averagePrecision(weights: ones))
    let expected: Double = 5 / 6
    #expect(abs(precision - expected) < 1e-12)
    #expect(sample.recall(atFalseAlarms: 0, weights: ones) == 0.5)
    #expect(sample.recall(atFalseAlarms: 0.34, weights: ones) == 1)
  }

  @Test func `a weight of two is the line twice`() {
    let scores = [0.3, 0.9, 0.5, 0.4]
    let outcomes = [true, true, false, false]
    let weighted = RankedSample(scores: scores, isPositive: outcomes)
    let doubled = RankedSample(scores: scores + [0.3], isPositive: outcomes + [true])
    let ones = [Double](repeating: 1, count: 5)
    #expect(weighted.auroc(weights: [2, 1, 1, 1]) == doubled.auroc(weights: ones))
    #expect(weighted.averagePrecision(weights: [2, 1, 1, 1]) == doubled.averagePrecision(weights: ones))
  }

  @Test func `one outcome only has no AUROC`() {
    #expect(RankedSample(scores: [1, 2], isPositive: [true, true]).auroc(weights: [1, 1]) == nil)
    #expect(RankedSample(scores: [], isPositive: []).averagePrecision(weights: []) == nil)
  }
}
