import Foundation
import Learning
import Records
import Reporting
import Testing

/// Which labels count.
@Suite struct LedgerTests {
  private var pilot: Pilot {
    var pilot = Pilot()
    for pair in ["a", "b", "c"] { pilot.score(pair, risk: 0.8) }
    return pilot
  }

  @Test func anUndoneLabelCountsAsTimeAlone() {
    var pilot = pilot
    let slip = pilot.decide("a", .reject, seconds: 30)
    pilot.decide("a", .reject, seconds: 0, superseding: slip, withdrawn: true)
    let report = pilot.report()
    #expect(report.counts.rejected == 0 && report.counts.undone == 1 && report.counts.superseded == 0)
    #expect(report.flags.precision == nil)
    #expect(report.money.minutes == 0.5)
  }

  @Test func aReplacedLabelCountsAsTimeAlone() {
    var pilot = pilot
    let first = pilot.decide("a", .skip, seconds: 30)
    pilot.decide("a", .accept, seconds: 30, superseding: first)
    let report = pilot.report()
    #expect(report.counts.accepted == 1 && report.counts.skipped == 0 && report.counts.superseded == 1)
    #expect(report.money.minutes == 1 && report.pace.decisions == 1)
  }

  @Test func aSecondOpinionStandsBesideTheFirstAndTheLaterOneCounts() {
    var pilot = pilot
    pilot.decide("a", .reject, by: "yuki")
    pilot.decide("a", .accept, by: "ken")
    let report = pilot.report()
    #expect(report.counts.accepted == 1 && report.counts.rejected == 0)
    #expect(report.counts.decidedTwice == 1 && report.agreement.first?.pairs == 1)
  }

  @Test func whoReplacesTheOwnOpinionIsAskedOnce() {
    var pilot = pilot
    let first = pilot.decide("a", .reject, by: "yuki")
    pilot.decide("a", .accept, by: "ken")
    pilot.decide("a", .accept, by: "yuki", superseding: first)
    #expect(pilot.report().agreement.first?.pairs == 1)
  }

  @Test func opinionsOfDifferentSpecsAreNoDoubleDecision() {
    var pilot = pilot
    pilot.decide("a", .reject, by: "yuki", content: "before", outdated: true)
    pilot.decide("a", .accept, by: "ken", content: "after")
    #expect(pilot.report().agreement.isEmpty)
  }

  @Test func whatWasDecidedOnAnotherSpecIsCountedApart() {
    var pilot = pilot
    pilot.decide("a", .reject, outdated: true)
    pilot.decide("b", .reject, delisted: true)
    pilot.decide("c", .reject)
    let report = pilot.report()
    #expect(report.counts.rejected == 1 && report.counts.outdated == 1 && report.counts.delisted == 1)
    #expect(report.flags.precision?.count == 1 && report.counts.flaggedDecided == 1)
    #expect(report.money.minutes == 0.2)
  }

  @Test func whatIsKnownOfTheCatalogIsKnownFromEarlierPeriodsToo() throws {
    var pilot = Pilot.decided()
    pilot.decide("f8", .reject, day: 10)
    let report = pilot.report(ReportSettings(from: Pilot.start.addingTimeInterval(86_400), resamples: 10))
    #expect(report.counts.rejected == 1 && report.flags.found == 1 && report.flags.precision?.count == 1)
    #expect(report.counts.flaggedDecided == 9 && report.counts.sampledDecided == 10)
    // 7 found by flags so far, and 9 missed.
    #expect(report.flags.recall?.value == 7.0 / 16)
    #expect(report.money.minutes == 4 / 60.0 && report.money.secondsPerUnflagged?.value == 3)
  }

  @Test func aPeriodIsSeenAsItWasAtItsEnd() {
    var pilot = pilot
    let first = pilot.decide("a", .reject, day: 1)
    pilot.decide("b", .accept, day: 3)
    pilot.decide("a", .accept, day: 5, superseding: first)
    func counts(from: Double? = nil, to: Double? = nil) -> [Int] {
      func date(_ day: Double?) -> Date? { day.map { Pilot.start.addingTimeInterval(86_400 * $0) } }
      let counts = pilot.report(ReportSettings(from: date(from), to: date(to), resamples: 10)).counts
      return [counts.accepted, counts.rejected]
    }
    #expect(counts() == [2, 0])
    #expect(counts(to: 4) == [1, 1])
    #expect(counts(from: 2, to: 4) == [1, 0])
    #expect(counts(from: 5) == [1, 0])
    #expect(counts(to: 1) == [0, 0])
  }
}
