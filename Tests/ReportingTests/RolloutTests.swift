import Learning
import Matching
import Records
import Reporting
import Testing

@Suite struct RolloutTests {
  @Test func whatIsReadByStage() {
    let pilot = RolloutRule(stage: .pilot)
    let partial = RolloutRule(stage: .partial)
    let automatic = RolloutRule(stage: .automatic)
    #expect(pilot.reads(risk: 0.01, verdict: .match, isSampled: false))
    #expect(partial.reads(risk: 0.6, verdict: .mismatch, isSampled: false))
    #expect(!partial.reads(risk: 0.4, verdict: .uncertain, isSampled: false))
    #expect(partial.reads(risk: 0.01, verdict: .match, isSampled: true))
    #expect(RolloutRule(stage: .partial, threshold: 0.3).reads(risk: 0.4, verdict: .uncertain, isSampled: false))
    #expect(automatic.handling(risk: 0.95, verdict: .mismatch) == .takenAsWrong)
    #expect(automatic.handling(risk: 0.7, verdict: .mismatch) == .read)
    #expect(automatic.handling(risk: 0.4, verdict: .uncertain) == .read)
    #expect(automatic.handling(risk: 0.01, verdict: .match) == .takenAsRight)
    for rule in [pilot, partial, automatic] {
      #expect(rule.reads(risk: nil, verdict: .error, isSampled: false), "nothing is known of it")
    }
  }

  @Test func whatAStageWouldHaveMissed() throws {
    let assessment = RolloutAssessment(
      Pilot.decided().evidence, rules: [RolloutRule(stage: .partial, sampleShare: 0.1)])
    let partial = try #require(assessment.step(.partial)).replay
    // 10 flagged and 9 of the other 90.
    #expect(partial.read == 19 && partial.unread == 81)
    #expect(partial.missedSoFar == 1 && partial.examples == ["u0"])
    // 9 by estimate, a tenth of which its sample shows; 6 found by flags.
    #expect(try abs(#require(partial.missed).value - 8.1) < 1e-12)
    #expect(partial.missedShare?.value == 0.1)
    #expect(try abs(#require(partial.recall).value - 6.9 / 15) < 1e-12)
    let pilot = try #require(assessment.step(.pilot)).replay
    #expect(pilot.read == 100 && pilot.missed?.value == 0 && pilot.missedSoFar == 0)
  }

  @Test func aHigherThresholdMissesFlaggedOnes() throws {
    let assessment = RolloutAssessment(
      Pilot.decided().evidence, rules: [RolloutRule(stage: .partial, threshold: 0.88, sampleShare: 0)])
    // f0 to f3 have 0.95 to 0.89. Of f4 to f9 four are decided, two of them wrong: 3 by estimate, and 9 others.
    let replay = try #require(assessment.step(.partial)).replay
    #expect(replay.read == 4 && replay.missedSoFar == 3)
    #expect(replay.missed?.value == 12)
    #expect(replay.examples.prefix(2) == ["f4", "f5"])
  }

  @Test func whatIsTakenAsWrongIsNotMissed() throws {
    let replay = try #require(
      RolloutAssessment(
        Pilot.decided().evidence, rules: [RolloutRule(stage: .automatic, surelyWrongFrom: 0.82)]
      ).step(.automatic)
    ).replay
    // f0 to f6 have 0.95 to 0.83: six wrong ones and a right one.
    #expect(replay.sure == 7 && replay.surePrecision == Estimate.exact(6, of: 7))
    #expect(replay.missed?.value == 9)
    #expect(replay.read == 3 && replay.unread == 97)
  }

  @Test func aStageIsProposedOnceItsEvidenceIsThere() throws {
    var pilot = Pilot()
    for place in 0..<50 {
      pilot.score("f\(place)", risk: 0.95)
      pilot.decide("f\(place)", .reject)
    }
    for place in 0..<1000 { pilot.score("u\(place)", risk: 0.1, sampled: place < 200) }
    for place in 0..<99 { pilot.decide("u\(place)", .accept) }
    let few = RolloutAssessment(pilot.evidence)
    #expect(few.proposed == .pilot)
    #expect(few.lacking(for: .partial).contains { $0.contains("99, needed ≥ 100") })
    // 0 wrong of 200 speak for at most 16 in 1,000.
    for place in 99..<200 { pilot.decide("u\(place)", .accept) }
    let many = RolloutAssessment(pilot.evidence)
    #expect(many.proposed == .partial)
    #expect(many.lacking(for: .partial).isEmpty)
    let lacking = many.lacking(for: .automatic)
    #expect(lacking.contains { $0.contains("kappa") && $0.contains("unknown") })
    #expect(lacking.contains { $0.contains("drift") && $0.contains("unknown") })
  }

  @Test func anAlarmKeepsFromTheAutomaticStage() throws {
    var evidence = Pilot.decided().evidence
    func finding() throws -> EvidenceFinding {
      try #require(
        RolloutAssessment(evidence).step(.automatic)?.findings.first { $0.rule.measure == .driftAlarms })
    }
    #expect(try !finding().isMet)
    func signal(_ isAlarm: Bool) -> DriftReport.Signal {
      DriftReport.Signal(
        name: "photos", isAlarm: isAlarm, statistic: 1, threshold: 2, falseAlarmRate: 0.01, sentence: "", examples: [])
    }
    evidence.drift = DriftReport(signals: [signal(false)], count: 9)
    #expect(try finding().isMet)
    evidence.drift = DriftReport(signals: [signal(false), signal(true)], count: 9)
    #expect(try !finding().isMet)
  }
}
