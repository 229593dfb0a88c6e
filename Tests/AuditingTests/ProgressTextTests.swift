import Auditing
import Testing

@Suite struct ProgressTextTests {
  @Test func itTellsRateAndTimeLeft() {
    let text = ProgressText(every: .seconds(1))
    let start = ContinuousClock.now
    #expect(text.line(for: .init(phase: .seeing, done: 0, total: 600), at: start) == "looking at photos: 0 of 600")
    #expect(
      text.line(for: .init(phase: .seeing, done: 100, total: 600), at: start + .seconds(10))
        == "looking at photos: 100 of 600, 10/s, 50 s left")
    #expect(text.line(for: .init(phase: .seeing, done: 101, total: 600), at: start + .seconds(10.5)) == nil)
    #expect(
      text.line(for: .init(phase: .seeing, done: 600, total: 600), at: start + .seconds(10.6))
        == "looking at photos: 600 of 600, 57/s")
  }

  @Test func slowWorkIsTimedInMinutesAndHours() {
    let text = ProgressText(every: .seconds(1))
    let start = ContinuousClock.now
    _ = text.line(for: .init(phase: .judging, done: 0, total: 10_000), at: start)
    #expect(
      text.line(for: .init(phase: .judging, done: 5, total: 10_000), at: start + .seconds(10))
        == "judging pairs: 5 of 10000, 0.5/s, 5 h 33 min left")
  }

  @Test func aLogHearsNothingOfWhatIsSoonDone() {
    let start = ContinuousClock.now
    let text = ProgressText(every: .seconds(30), announcesPhases: false, from: start)
    #expect(text.line(for: .init(phase: .seeing, done: 1, total: 2), at: start + .seconds(1)) == nil)
    #expect(text.line(for: .init(phase: .seeing, done: 2, total: 2), at: start + .seconds(2)) == nil)
    #expect(text.line(for: .init(phase: .judging, done: 1, total: 2), at: start + .seconds(31)) != nil)
  }

  @Test func aNewPhaseIsToldAtOnce() {
    let text = ProgressText(every: .seconds(60))
    let start = ContinuousClock.now
    _ = text.line(for: .init(phase: .seeing, done: 10, total: 10), at: start)
    #expect(text.line(for: .init(phase: .judging, done: 1, total: 10), at: start + .seconds(0.1)) != nil)
  }
}
