import Foundation
import Matching
import Testing

@Suite struct CalibrationTests {
  let risk = RiskCalibration(
    weights: [1, 0.5, 0.2, -1], intercept: -0.3, baseRate: 0.5,
    thresholds: [.init(falseAlarms: 0.05, logit: 2), .init(falseAlarms: 0.1, logit: 1)])

  @Test func `a channel that has not spoken leaves the claim to another calibration`() {
    let both = ClaimCalibration(key: "colour", channels: ["a", "b"], weights: [1, 2], intercept: 0.5, examples: 9)
    let one = ClaimCalibration(key: "colour", channels: ["a"], weights: [1], intercept: 0, examples: 9)
    let set = CalibrationSet(claims: [one, both], risk: risk)
    #expect(set.contradiction(key: "colour", margins: ["a": 1, "b": 1]) == -3.5)
    #expect(set.contradiction(key: "colour", margins: ["a": 1]) == -1)
    #expect(set.contradiction(key: "colour", margins: [:]) == nil)
    #expect(set.contradiction(key: "kind", margins: ["a": 1]) == nil)
  }

  @Test func `margins are clipped and never raise suspicion`() {
    let calibration = ClaimCalibration(key: "k", channels: ["a"], weights: [0.7], intercept: 0, examples: 9)
    let suspicions = stride(from: -20.0, through: 20, by: 0.5).map { calibration.contradiction(of: ["a": $0]) ?? .nan }
    #expect(zip(suspicions, suspicions.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(suspicions.first == calibration.contradiction(of: ["a": -12]))
  }

  @Test func `risk rests on the two worst claims and on all together`() {
    let features = RiskCalibration.features(of: [-1, 2, 0])
    #expect(features[0] == 2 && features[1] == 0 && features[3] == 0)
    #expect(abs(features[2] - (log1p(exp(-1.0)) + log1p(exp(2.0)) + log(2))) < 1e-12)
    #expect(RiskCalibration.features(of: []) == [0, 0, 0, 1])
  }

  @Test func `a base rate shifts odds as Bayes says`() {
    let evidence = risk.logit(of: [1.5])
    let odds = exp(evidence + risk.shift(to: 0.05))
    #expect(abs(odds - exp(evidence) * (0.05 / 0.95)) < 1e-9)
  }

  @Test func `thresholds lie straight between the measured ones`() {
    #expect(risk.threshold(for: 0.05) == 2)
    #expect(abs(risk.threshold(for: 0.075) - 1.5) < 1e-12)
    #expect(risk.threshold(for: 0.01) == 2)
    #expect(risk.threshold(for: 0.9) == 1)
  }

  @Test func `halves never change`() {
    // Values of this version: if they change, products would be judged by what they helped to set.
    #expect(["a", "b", "mug-017", "hm-0129085001"].map(Calibration.half) == [0, 1, 1, 1])
    let share = (0..<1000).count { Calibration.half(of: "product-\($0)") == 0 }
    #expect((400...600).contains(share))
  }

  @Test func `a calibration survives JSON, a foreign one is refused`() throws {
    let set = CalibrationSet(claims: [], risk: risk)
    let calibration = Calibration(all: set, halves: [set, set])
    #expect(try Calibration(json: JSONEncoder().encode(calibration)) == calibration)
    #expect(throws: EvidenceModelError.self) { try Calibration(json: Data("{}".utf8)) }
    #expect(throws: EvidenceModelError.self) {
      try Calibration(json: JSONEncoder().encode(Calibration(all: set, halves: [set])))
    }
  }
}
