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

  @Test(arguments: [
    (Facet.count, "set of 4", "2", ["set of 2"]), (.count, "four", "2", ["2"]), (.part, "with lid", "no lid", []),
    (.part, "cap", "lid", ["lid"]),
  ])
  func `what Tab offers can stand in the phrase's place`(
    facet: Facet, text: String, observed: String, offered: [String]
  ) {
    var audit = Sample.mug
    audit.spec = text
    audit.phrases = [
      JudgedPhrase(
        text: text, start: 0, end: text.count, facet: facet, state: .contradicted, confidence: 0.9, contradiction: 0.9,
        observed: observed)
    ]
    var state = Sample.state([audit])
    state.press("et")
    #expect(state.entry?.completions == offered)
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

  @Test func `an empty correction says why it can't be saved, and leaves no trace`() {
    var state = Sample.state()
    state.press("e")
    #expect(state.press(.enter).saved.isEmpty)
    #expect(state.status == .objection("↵: nothing is corrected yet; a right, r wrong, t type"))
    state.press(.escape)
    #expect(state.draft == nil && state.status == nil)
    #expect(state.press("q") == [.quit])
  }

  @Test(arguments: [[Key.escape], [.escape, .character("n"), .character("p")]])
  func `corrections that are left before they are saved are gone on with`(keys: [Key]) throws {
    var state = Sample.state()
    state.press("etazul")
    state.press(.enter)
    for key in keys { state.press(key) }
    #expect(state.draft == nil && state.queue.outcomes.isEmpty)
    #expect(state.current?.id == "mug-017")
    state.press("e")
    #expect(state.text.contains("going on with what was not saved"))
    #expect(try #require(state.press(.enter).saved.first).corrections.map(\.text) == ["azul"])
  }

  @Test func `corrections that were left are not put on another text`() {
    var state = Sample.state()
    state.press("etazul")
    state.press(.enter)
    var anew = Sample.mug
    anew.phrases.removeFirst()
    _ = state.update(.audited([anew]), at: state.now)
    state.press(.escape)
    state.press("npe")
    #expect(state.draft?.isEmpty == true)
  }

  @Test func `what another operator decides meanwhile is said before one's corrections replace it`() throws {
    var ken = Sample.state(operator: "ken")
    let theirs = try #require(ken.press("r").saved.first)
    var state = Sample.state()
    state.press("e3r")
    _ = state.update(.labelled([theirs]), at: state.now)
    #expect(state.text.contains("✗ rejected by ken"))
  }

  @Test func `leaving says once that corrections would be lost, at their pair`() {
    var state = Sample.state()
    state.press("er")
    state.press(.escape)
    state.press("n")
    #expect(!state.press("q").contains(.quit))
    #expect(state.current?.id == "mug-017")
    #expect(state.text.contains("mug-017: corrections not saved; e goes on with them, q leaves without"))
    #expect(state.press("q") == [.quit])
  }

  @Test func `what was corrected is there to be changed, and saved again only where it was`() throws {
    var state = Sample.state()
    for keys in ["ertnavy blue", "\r", "m", "torn", "\r"] {
      if keys == "\r" { state.press(.enter) } else { state.press(keys) }
    }
    let first = try #require(state.press(.enter).saved.first)
    #expect(first.corrections.map(\.text) == ["navy blue"] && first.note == "torn")
    state.press("pe")
    #expect(state.text.contains("→ “navy blue”"))
    #expect(state.press(.enter).saved.isEmpty, "nothing was changed")
    state.press("pe3r")
    let second = try #require(state.press(.enter).saved.first)
    #expect(second.corrections.map(\.text) == ["navy blue", nil] && second.note == "torn")
    #expect(second.supersedes == first.id)
    // And one's own alone.
    var ken = Sample.state(labels: [first, second], operator: "ken")
    ken.press("pe")
    #expect(ken.draft?.isEmpty == true)
  }

  @Test func `a phrase that is wrong is typed next, under its own words`() throws {
    var state = Sample.state()
    state.press("e3rt")
    #expect(state.text.contains("3 “with lid” should say:"))
    state.press("no lid")
    state.press(.enter)
    let label = try #require(state.press(.enter).saved.first)
    #expect(label.corrections.map(\.text) == ["no lid"] && label.corrections.first?.facet == .part)
  }
}
