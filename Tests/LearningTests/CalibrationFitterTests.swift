import Foundation
import Learning
import Matching
import Testing

@Suite struct CalibrationFitterTests {
  /// One claim a pair; the photo contradicts it with the probability that a known calibration gives its margin.
  static func examples(_ count: Int, seed: UInt64 = 2, noise: Bool = false) -> [CalibrationExample] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { index in
      let margin = Double.random(in: -4...4, using: &generator)
      let isWrong = Double.random(in: 0..<1, using: &generator) < 1 / (1 + exp(1.5 * margin - 0.5))
      var margins = ["good": margin]
      if noise { margins["bad"] = (isWrong ? 1 : -1) + Double.random(in: -3...3, using: &generator) }
      return CalibrationExample(
        product: "p\(index)", isWrong: isWrong,
        claims: [.init(key: "colour", margins: margins, isContradicted: isWrong)])
    }
  }

  @Test func `the calibration that made the truth is found`() throws {
    let set = CalibrationFitter.calibration(Self.examples(20_000), defaults: []).all
    let colour = try #require(set.claims.first { $0.key == "colour" })
    #expect(colour.channels == ["good"] && colour.examples == 20_000)
    // Standard errors are about 0.03; the outcomes are nearly balanced.
    #expect(abs(colour.weights[0] - 1.5) < 0.1 && abs(colour.intercept + 0.5) < 0.2)
  }

  @Test func `a channel that speaks against its own margin is left out`() throws {
    let set = CalibrationFitter.calibration(Self.examples(4000, noise: true), defaults: []).all
    #expect(try #require(set.claims.first).channels == ["good"])
  }

  @Test func `combinations of which the same channels are worth something become one calibration`() throws {
    let silent = Self.examples(1500, seed: 3)
    let noisy = Self.examples(1500, seed: 4, noise: true)
    let claims = CalibrationFitter.calibration(silent + noisy, defaults: []).all.claims
    #expect(claims.map(\.channels) == [["good"]] && claims.first?.examples == 3000)
  }

  @Test func `where a learned channel is silent the fixed ones are worth what they are alone`() throws {
    let examples = Self.examples(2000).map { example in
      CalibrationExample(
        product: example.product, isWrong: example.isWrong,
        claims: example.claims.map {
          let margin = $0.margins["good"] ?? 0
          return .init(
            key: $0.key, margins: ["fixed": margin, "learned.seen": margin + 0.1], isContradicted: $0.isContradicted)
        })
    }
    let set = CalibrationFitter.calibration(examples, defaults: []).all
    #expect(set.contradiction(key: "colour", margins: ["fixed": -2, "learned.unseen": 3]) ?? 0 > 0)
  }

  @Test func `no product moves the calibration that it is judged by`() {
    let examples = Self.examples(600)
    let before = CalibrationFitter.calibration(examples, defaults: [])
    for half in 0...1 {
      let flipped = examples.map { example in
        Calibration.half(of: example.product) == half
          ? CalibrationExample(product: example.product, isWrong: !example.isWrong, claims: []) : example
      }
      let after = CalibrationFitter.calibration(flipped, defaults: [])
      #expect(after.halves[half] == before.halves[half])
      #expect(after.halves[1 - half] != before.halves[1 - half])
    }
  }

  @Test func `too little truth leaves the default`() {
    let fallback = ClaimCalibration(key: "colour", channels: ["good"], weights: [9], intercept: 0, examples: 0)
    #expect(CalibrationFitter.calibration(Self.examples(20), defaults: [fallback]).all.claims == [fallback])
  }

  @Test func `thresholds let the stated share of right pairs through`() {
    let examples = Self.examples(4000)
    let set = CalibrationFitter.calibration(examples, defaults: []).all
    let right = examples.filter { !$0.isWrong }.map { example in
      set.risk.logit(of: example.claims.compactMap { set.contradiction(key: $0.key, margins: $0.margins) })
    }
    let flagged = right.count { $0 > set.risk.threshold(for: 0.1) }
    #expect(abs(Double(flagged) / Double(right.count) - 0.1) < 0.005)
  }
}
