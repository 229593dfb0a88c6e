import Claims
import Learning
import Records
import Reporting
import Testing

/// Figures that can be computed by hand.
@Suite struct FiguresTests {
  @Test func flagsAndSample() throws {
    let report = Pilot.decided().report()
    let flags = report.flags
    #expect(report.counts.scored == 100 && report.counts.flagged == 10 && report.counts.flaggedDecided == 8)
    #expect(report.counts.sampled == 10 && report.counts.sampledDecided == 10)
    #expect(flags.found == 6 && flags.foundElsewhere == 1)
    #expect(flags.precision == Estimate.wilson(6, of: 8))
    // 10 of 100 are flagged, a quarter of these in vain.
    #expect(flags.falseAlarmsPerHundred?.value == 2.5)
    // 1 of 10 in the sample, 90 of them.
    #expect(flags.missed?.value == 9 && flags.missed?.low == 1)
    #expect(flags.recall?.value == 6.0 / 15)
    #expect(flags.wrongShare?.value == 15.0 / 98)
  }

  @Test func withoutASampleRecallIsUnknown() {
    var pilot = Pilot.decided()
    pilot.reasons = [:]
    let report = pilot.report()
    #expect(report.flags.missed == nil && report.flags.recall == nil && report.flags.wrongShare == nil)
    #expect(report.money.secondsPerUnflagged == nil && report.money.minutesForAll == nil)
    #expect(report.calibration?.isOfWholeCatalog == false)
    #expect(report.flags.precision != nil)
  }

  @Test func whereEverythingWasReadNothingIsEstimated() {
    var pilot = Pilot.decided()
    for place in 10..<90 { pilot.decide("u\(place)", place < 13 ? .reject : .accept) }
    let flags = pilot.report().flags
    #expect(flags.missed == Estimate(value: 4, low: 4, high: 4, count: 90))
    #expect(flags.recall?.value == 0.6 && flags.recall?.low == 0.6)
  }

  @Test func whatWasFoundByHandIsNoSampleButWasMissed() {
    var pilot = Pilot.decided()
    for place in 50..<75 { pilot.decide("u\(place)", .reject) }
    // The sample says 9, and 26 are known.
    #expect(pilot.report().flags.missed?.value == 26)
  }

  @Test func whatCouldNotBeScoredIsNoFalseAlarm() {
    var pilot = Pilot.decided()
    pilot.score("broken", risk: nil)
    pilot.decide("broken", .accept)
    let report = pilot.report()
    #expect(report.counts.unscored == 1 && report.counts.scored == 100)
    #expect(report.flags.precision?.count == 8)
    #expect(report.counts.accepted == 12)
  }

  @Test func timeIsCappedAndASwapIsOneLook() {
    var pilot = Pilot()
    for pair in ["a", "b", "c"] { pilot.score(pair, risk: 0.8) }
    pilot.decide("a", .reject, seconds: 10, swapWith: "b")
    pilot.decide("b", .reject, seconds: 10, swapWith: "a")
    pilot.decide("c", .accept, day: 1, seconds: 3600)
    let report = pilot.report()
    #expect(report.money.capped == 1)
    #expect(report.money.minutes == (10 + 120) / 60.0)
    #expect(report.pace.seconds == Estimate(value: 65, low: 10, high: 120, count: 2))
    #expect(report.pace.decisions == 3)
  }

  @Test func moneyAgainstReadingEverything() throws {
    let report = Pilot.decided().report(ReportSettings(hourlyRate: 30, resamples: 100))
    let money = report.money
    // 8 times 6 s and 10 times 3 s.
    #expect(money.minutes == 78 / 60.0 && money.found == 7)
    #expect(try abs(#require(money.minutesPerError).value - 78.0 / 60 / 7) < 1e-12)
    #expect(money.secondsPerUnflagged?.value == 3)
    // 10 times 6 s and 90 times 3 s; with the estimate there are 15 errors.
    #expect(try abs(#require(money.minutesForAll).value - 5.5) < 1e-12)
    #expect(try abs(#require(money.minutesPerErrorForAll).value - 5.5 / 15) < 1e-12)
  }

  @Test func pacePerOperatorAndRisk() {
    var pilot = Pilot()
    for (pair, risk) in [("a", 0.95), ("b", 0.6), ("c", 0.6)] { pilot.score(pair, risk: risk) }
    pilot.decide("a", .reject, by: "yuki", seconds: 2)
    pilot.decide("b", .accept, by: "ken", seconds: 8)
    pilot.decide("c", .skip, by: "ken", seconds: 4)
    let report = pilot.report()
    #expect(report.paceByOperator.map(\.name) == ["ken", "yuki"])
    #expect(report.paceByOperator.map(\.decisions) == [1, 1])
    #expect(report.paceByOperator.map(\.minutes) == [0.2, 2 / 60.0])
    #expect(report.paceByRisk.map(\.name) == ["0.5 – 0.7", "0.9 – 1.0"])
    #expect(report.paceByRisk.map { $0.seconds?.value } == [8, 2])
  }

  @Test func agreementOfEachTwo() throws {
    var pilot = Pilot()
    for place in 0..<10 {
      pilot.score("p\(place)", risk: 0.8)
      // Whoever comes first, it is one couple.
      let names = place % 2 == 0 ? ["yuki", "ken"] : ["ken", "yuki"]
      pilot.decide("p\(place)", place < 5 ? .reject : .accept, by: names[0])
      pilot.decide("p\(place)", place < 4 ? .reject : .accept, by: names[1])
    }
    pilot.decide("p9", .accept, by: "ai")
    let rows = pilot.report().agreement
    #expect(rows.map(\.operators) == [[], ["ai", "ken"], ["ai", "yuki"], ["ken", "yuki"]])
    #expect(rows.map(\.pairs) == [12, 1, 1, 10])
    // 9 of 10 the same; by chance .5 * .4 + .5 * .6.
    #expect(try abs(#require(rows.last?.agreement).kappa.value - 0.8) < 1e-12)
    #expect(rows[1].agreement == nil, "one answer only")
  }

  @Test func facetsFindAndCost() throws {
    var pilot = Pilot()
    for pair in ["a", "b", "c"] { pilot.score(pair, risk: 0.8) }
    pilot.score("d", risk: 0.1, sampled: true)
    pilot.decide("a", .reject, seconds: 60, reasons: [.colour, .kind], lead: .kind)
    pilot.decide("b", .reject, seconds: 60, lead: .kind)
    pilot.decide("c", .accept, seconds: 30, lead: .colour)
    pilot.decide("d", .reject, seconds: 30, reasons: [.part], lead: nil)
    let rows = pilot.report().facets
    #expect(rows.map(\.facet) == [.kind, .colour, .part])
    #expect(rows.map(\.found) == [2, 1, 0])
    #expect(rows.map(\.falseAlarms) == [0, 1, 0])
    #expect(rows.map(\.foundUnflagged) == [0, 0, 1])
    #expect(rows.map(\.minutes) == [1.5, 1, 0.5])
  }

  @Test func calibrationStandsForTheWholeCatalog() throws {
    var pilot = Pilot()
    // The stated risks are right where half the pairs are wrong, and half are.
    for place in 0..<10 {
      pilot.score("f\(place)", risk: 0.85)
      pilot.decide("f\(place)", place < 8 ? .reject : .accept)
    }
    for place in 0..<10 {
      pilot.score("u\(place)", risk: 0.15, sampled: place < 5)
      if place < 5 { pilot.decide("u\(place)", place < 1 ? .reject : .accept) }
    }
    let calibration = try #require(pilot.report(ReportSettings(baseRate: 0.5, resamples: 50)).calibration)
    #expect(calibration.isOfWholeCatalog && abs(calibration.baseRate - 0.5) < 1e-12)
    #expect(calibration.bins.map(\.happened.value) == [0.2, 0.8])
    #expect(calibration.bins.map { ($0.stated * 100).rounded() } == [15, 85])
    #expect(try abs(#require(calibration.error).value - 0.05) < 1e-12)
  }

  @Test func nothingAtAllIsAReportToo() {
    var pilot = Pilot()
    pilot.score("a", risk: 0.9)
    let report = pilot.report()
    #expect(report.money.minutes == 0 && report.calibration == nil && report.facets.isEmpty)
    #expect(report.page().text().contains("nothing to count"))
  }
}
