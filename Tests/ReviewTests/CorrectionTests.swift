import Claims
import Matching
import Records
import Review
import Testing

struct CorrectionTests {
  @Test func `phrase by phrase, then Enter: a wrong phrase rejects, with what it should say`() throws {
    var state = Sample.state()
    state.press("et")
    #expect(state.entry?.completions == ["blue", "navy"])
    state.press("bl")
    state.press(.tab)
    #expect(state.entry?.text == "blue")
    state.press(.enter)
    state.press("2a")
    let label = try #require(state.press(.enter).saved.first)
    #expect(label.decision == .reject)
    #expect(label.corrections.map(\.text) == ["blue", nil])
    #expect(label.reasons == [Label.Reason(start: 0, end: 3, facet: .colour)])
    #expect(label.corrections.first?.region == Sample.mug.phrases[0].region)
    #expect(state.screen == .review)
    #expect(state.current?.id == "mug-018")
  }

  @Test func `all phrases right accepts`() throws {
    var state = Sample.state()
    state.press("eaaaaa")
    let label = try #require(state.press(.enter).saved.first)
    #expect(label.decision == .accept)
    #expect(label.reasons.isEmpty)
    #expect(label.corrections.count == 5)
  }

  @Test func `a note goes along, keys are text meanwhile, a paste too`() throws {
    var state = Sample.state()
    state.press("em")
    state.press("ask q")
    _ = state.update(.pasted("\nlater"), at: state.now)
    state.press(.enter)
    #expect(try #require(state.press(.enter).saved.first).note == "ask qlater")
  }

  @Test func `Esc leaves without a trace, and an empty correction says why it can't be saved`() {
    var state = Sample.state()
    state.press("e")
    #expect(state.press(.enter).saved.isEmpty)
    #expect(state.status == .objection("↵: nothing is corrected yet; a right, r wrong, t type"))
    state.press("r")
    state.press(.escape)
    #expect(state.draft == nil)
    #expect(state.queue.outcomes.isEmpty)
    #expect(state.current?.id == "mug-017")
  }
}
