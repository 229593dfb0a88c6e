import Foundation
import Learning
import Testing

/// Against cleanlab 2.9 and scipy 1.15 on the same numbers.
struct ConfidentLearningTests {
  @Test func `two classes are counted as cleanlab counts them`() {
    // i = arange(60); p = round(0.5 + 0.49 sin(1.7 i + 0.3 i²), 6); y = (p > 0.5) ^ (i % 7 == 3)
    // get_confident_thresholds(y, P); compute_confident_joint(y, P, calibrate=False, return_indices_of_off_diagonals=True);
    // issues by get_label_quality_scores(y, P, method="self_confidence")
    let p = (0..<60).map { index -> Double in
      let i = Double(index)
      return ((0.5 + 0.49 * sin(1.7 * i + 0.3 * i * i)) * 1e6).rounded() / 1e6
    }
    let found = ConfidentLearning(
      labels: p.indices.map { (p[$0] > 0.5) != ($0 % 7 == 3) ? 1 : 0 }, probabilities: p.map { [1 - $0, $0] })
    #expect(zip(found.thresholds, [0.61037881, 0.79663545]).allSatisfy { abs($0 - $1) < 1e-8 })
    #expect(found.counts == [[20, 5], [1, 20]])
    #expect(found.issues == [3, 31, 38, 52, 59, 45])
    // compute_confident_joint(y, P, calibrate=True), which rounds to whole pairs of the 60.
    let joint = [25.0, 6, 1, 28]
    #expect(zip(found.joint.joined(), joint).allSatisfy { abs(60 * $0 - $1) <= 0.5 })
    #expect(abs(found.joint.joined().reduce(0, +) - 1) < 1e-12)
    #expect(abs(60 * found.errorRate - 7) <= 1)
  }

  @Test func `so are three`() {
    // z = 1.5 sin(1.1 i + 2 k); Q = round(softmax(z), 6), the last class the rest; every sixth label moved on by one.
    let rows = (0..<60).map { index -> [Double] in
      let sizes = (0..<3).map { exp(1.5 * sin(1.1 * Double(index) + 2 * Double($0))) }
      let shares = sizes.map { ($0 / sizes.reduce(0, +) * 1e6).rounded() / 1e6 }
      return [shares[0], shares[1], 1 - shares[0] - shares[1]]
    }
    let labels = rows.enumerated().map { index, row in
      let best = row.indices.max { row[$0] < row[$1] } ?? 0
      return index % 6 == 1 ? (best + 1) % 3 : best
    }
    let found = ConfidentLearning(labels: labels, probabilities: rows)
    #expect(found.counts == [[12, 0, 3], [5, 17, 0], [0, 0, 10]])
    #expect(found.issues.sorted() == [1, 7, 13, 19, 25, 43, 49, 55])
    let joint = [16.0, 0, 4, 6, 19, 0, 0, 0, 15]
    #expect(zip(found.joint.joined(), joint).allSatisfy { abs(60 * $0 - $1) <= 0.5 })
  }

  @Test(arguments: [
    (8, 20, 3, 40, 0.004036037625574805), (0, 25, 6, 30, 0.026591363994249672),
    (50, 200, 40, 210, 0.15371066694907778), (12, 30, 100, 900, 6.93619047130602e-05),
  ])
  func `the exact test of two shares is scipy's`(hits: Int, trials: Int, others: Int, rest: Int, pValue: Double) {
    // fisher_exact([[hits, trials - hits], [others, rest - others]])[1]
    let found = FisherExact.pValue(hits: hits, of: trials, against: others, of: rest)
    #expect(abs(found - pValue) < 1e-9 * max(1, pValue / 1e-3))
  }

  @Test func `p-values of many questions are corrected one after the other`() {
    // scipy.stats.false_discovery_control has no Holm; by hand: 4 x .01, 3 x .02, 2 x .03 (not under .06), 1 x .5.
    let found = HolmCorrection.adjusted([0.03, 0.01, 0.5, 0.02])
    #expect(zip(found, [0.06, 0.04, 0.5, 0.06]).allSatisfy { abs($0 - $1) < 1e-12 })
  }
}
