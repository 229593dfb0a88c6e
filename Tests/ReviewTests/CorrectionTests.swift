import Claims
import Matching
import Records
import Review
import Testing

struct CorrectionTests {
  @Test func `phrase by phrase, then Enter: a wrong phrase rejects, with what it should say`() throws {
    var state = Sample.state()
    state.press("et")
    #expect(state.entry?.completions == ["Blue", "Navy"])
    state.press("bl")
    state.press(.tab)
    #expect(state.entry?.text == "Blue")
    state.press(.enter)
    state.press("2a")
    let label = try #require(state.press(.enter).saved.first)
    #expect(label.decision == .reject)
    #expect(label.corrections.map(\.text) == ["Blue", nil])
    #expect(label.reasons == [Label.Reason(start: 0, end: 3, facet: .colour)])
    #expect(label.corrections.first?.region == Sample.mug.phrases[0].region)
    #expect(state.screen == .review)
    #expect(state.current?.id == "mug-018")
  }

  @Test(arguments: [
    ("Bell", "padlock", "Padlock"), ("BELL", "picture frame", "PICTURE FRAME"),
    ("Tote Bag", "picture frame", "Picture Frame"),
    ("Tote bag", "picture frame", "Picture frame"), ("bell", "padlock", "padlock"), ("with Lid", "no lid", "no lid"),
    ("赤い", "navy", "navy"), ("Red", "黒", "黒"), ("A", "navy blue", "Navy blue"), ("LED", "USB lamp", "USB LAMP"),
    ("350", "two", "two"),
  ])
  func `a completed term is capitalised as what it replaces`(text: String, term: String, completed: String) {
    var audit = Sample.mug
    audit.spec = text
    audit.phrases = [Sample.phrase(text, 0, .kind, .contradicted, 0.9, observed: term)]
    var state = Sample.state([audit])
    state.press("et")
    state.press(.tab)
    #expect(state.entry?.text == completed)
  }

  @Test func `a typed beginning in any case is completed, and the line says with what`() {
    var state = Sample.state()
    state.press("etbl")
    #expect(state.text.contains("tab: Blue"))
    state.press(.tab)
    #expect(state.entry?.text == "Blue")
    #expect(!state.text.contains("tab: Blue"))
  }

  @Test func `a correction stands in the quotation marks of the screen's language`() {
    for (wording, quoted) in [(Wording.english, "“azul”"), (.japanese, "「azul」")] {
      var state = Sample.state(wording: wording)
      state.press("etazul")
      state.press(.enter)
      #expect(state.text.contains("→ " + quoted))
    }
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
