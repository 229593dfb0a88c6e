import Claims
import Foundation
import Matching
import Records
import Review
import Testing

struct DecisionTests {
  @Test func `accepting saves a label of this pair and goes to the next undecided one`() throws {
    var state = Sample.state()
    #expect(state.current?.id == "mug-017")
    let label = try #require(state.press("a").saved.first)
    #expect(label.pair == "mug-017")
    #expect(label.decision == .accept)
    #expect(label.operator == "yuki")
    #expect(label.auditModel == "base-2")
    #expect(label.seconds == 3)
    #expect(label.reasons.isEmpty)
    #expect(state.current?.id == "mug-018")
  }

  @Test func `saving comes before every other effect, so that it is done before the next frame`() throws {
    var state = Sample.state()
    guard case .save = try #require(state.press("a").first) else {
      Issue.record("the first effect is no save")
      return
    }
  }

  @Test func `rejecting gives the contradicted phrases as reasons`() throws {
    var state = Sample.state()
    let label = try #require(state.press("r").saved.first)
    #expect(label.decision == .reject)
    #expect(label.reasons == [Label.Reason(start: 0, end: 3, facet: .colour)])
  }

  @Test func `the same answer again saves nothing`() {
    var state = Sample.state()
    state.press("a")
    state.press("p")
    #expect(state.currentOutcome?.decision == .accept)
    #expect(state.press("a").saved.isEmpty)
    #expect(state.tally.accepted == 1)
  }

  @Test func `another answer supersedes the first`() throws {
    var state = Sample.state()
    let first = try #require(state.press("a").saved.first)
    state.press("p")
    let second = try #require(state.press("r").saved.first)
    #expect(second.supersedes == first.id)
    #expect(state.queue.outcome(of: "mug-017")?.decision == .reject)
    #expect(state.queue.flaggedDecided == 1)
  }

  @Test func `what was skipped comes back at the end`() {
    var state = Sample.state()
    state.press("saaa")
    #expect(state.current?.id == "mug-017")
    state.press("a")
    #expect(state.queue.flaggedDecided == 4)
    #expect(state.tally.skipped == 1)
  }

  @Test func `deferring leaves the pair to a supervisor, and it counts as done`() throws {
    var state = Sample.state()
    #expect(try #require(state.press("S").saved.first).decision == .defer)
    #expect(state.queue.flaggedDecided == 1)
  }

  @Test func `undo withdraws the label and goes back to its pair`() throws {
    var state = Sample.state()
    let label = try #require(state.press("a").saved.first)
    let undo = try #require(state.press("u").saved.first)
    #expect(undo.isWithdrawn)
    #expect(undo.supersedes == label.id)
    #expect(undo.id != label.id)
    #expect(state.current?.id == "mug-017")
    #expect(state.currentOutcome == nil)
    #expect(state.tally.decided == 0)
  }

  @Test func `undo goes back over the whole session, then says why it can't`() {
    var state = Sample.state()
    state.press("arra")
    state.press("uuuu")
    #expect(state.queue.flaggedDecided == 0)
    #expect(state.press("u").saved.isEmpty)
    #expect(state.status == .objection("u: none of your decisions is left to undo"))
  }

  @Test func `undo works on an earlier session's decisions, and only on one's own`() throws {
    var first = Sample.state()
    let mine = try #require(first.press("a").saved.first)
    var other = Sample.state(labels: [mine], operator: "ken")
    let theirs = try #require(other.press("r").saved.first)
    var again = Sample.state(labels: [mine, theirs])
    #expect(again.press("u").saved.first?.supersedes == mine.id)
    #expect(again.press("u").saved.isEmpty)
    #expect(again.queue.outcome(of: "mug-018")?.operator == "ken")
  }

  @Test func `an undone label stays undone after a restart`() {
    var first = Sample.state()
    let labels = first.press("aru").saved
    let again = Sample.state(labels: labels)
    #expect(again.queue.outcomes.keys.sorted() == ["mug-017"])
    #expect(again.current?.id == "mug-018")
  }

  @Test func `a label that could not be saved does not count, and its pair comes back`() {
    var state = Sample.state()
    let labels = state.press("a").saved
    _ = state.update(.saveFailed(labels, reason: "disk full"), at: state.now)
    #expect(state.current?.id == "mug-017")
    #expect(state.currentOutcome == nil)
    #expect(state.tally.decided == 0)
    #expect(state.status == .failure("NOT SAVED: disk full"))
  }

  @Test func `a failed change puts the first answer back in force`() {
    var state = Sample.state()
    state.press("ap")
    let labels = state.press("r").saved
    _ = state.update(.saveFailed(labels, reason: "disk full"), at: state.now)
    #expect(state.currentOutcome?.decision == .accept)
    #expect(state.press("u").saved.first?.isWithdrawn == true)
  }

  @Test func `a correction that could not be saved is there to be saved again, with all that was typed`() {
    var state = Sample.state()
    for keys in ["erm", "torn label"] { state.press(keys) }
    state.press(.enter)
    let labels = state.press(.enter).saved
    #expect(labels.first?.note == "torn label")
    _ = state.update(.saveFailed(labels, reason: "disk full"), at: state.now)
    #expect(state.current?.id == "mug-017")
    let again = state.press(.enter).saved
    #expect(again.first?.note == "torn label")
    #expect(again.first?.reasons == labels.first?.reasons)
    // Once: the next pair has nothing of it.
    #expect(state.draft == nil)
  }

  @Test func `an undo claims its pair with the withdrawal, before another operator is given it`() {
    var state = Sample.state()
    state.press("a")
    let effects = state.press("u")
    #expect(effects.saved.first?.isWithdrawn == true)
    #expect(effects.dropFirst().first == .claim(pair: "mug-017"))
  }

  @Test func `a failed undo leaves the decision in force`() {
    var state = Sample.state()
    state.press("a")
    let undo = state.press("u").saved
    _ = state.update(.saveFailed(undo, reason: "disk full"), at: state.now)
    #expect(state.queue.outcome(of: "mug-017")?.decision == .accept)
    #expect(state.press("u").saved.first?.supersedes == undo.first?.supersedes)
  }

  @Test(arguments: [("rpa", "mug-017"), ("Spa", "mug-017"), ("rpwx", "mug-017"), ("apS", "mug-017")])
  func `undo puts back in force what the decision had replaced, then takes that back too`(keys: String, pair: String) {
    var state = Sample.state()
    let first = state.press(String(keys.prefix(1))).saved[0]
    state.press(String(keys.dropFirst()))
    let undone = state.press("u").saved
    #expect(undone.last?.decision == first.decision && undone.last?.reasons == first.reasons)
    #expect(undone.last?.isWithdrawn == false && undone.last?.supersedes == nil && undone.last?.seconds == 0)
    #expect(state.queue.outcome(of: pair)?.label == undone.last?.id)
    #expect(state.queue.outcome(of: "mug-018") == nil)
    #expect(state.currentPair == pair)
    #expect(state.tally.decided == (first.decision == .defer ? 0 : 1))
    let again = state.press("u").saved
    #expect(again.map(\.supersedes) == [undone.last?.id])
    #expect(state.queue.outcome(of: pair) == nil && state.tally.decided == 0)
  }

  @Test func `what a decision had replaced is known after a restart, but not what another operator said`() throws {
    var first = Sample.state()
    var labels = first.press("rpa").saved
    var again = Sample.state(labels: labels)
    #expect(again.press("u").saved.last?.decision == .reject)
    var ken = Sample.state(labels: labels, operator: "ken")
    labels += ken.press("pr").saved
    var kens = Sample.state(labels: labels, operator: "ken")
    #expect(try kens.press("u").saved.allSatisfy(\.isWithdrawn))
  }

  @Test func `an undo that could not be saved leaves all as it was`() {
    var state = Sample.state()
    state.press("rpa")
    let undo = state.press("u").saved
    #expect(undo.count == 2)
    _ = state.update(.saveFailed(undo, reason: "disk full"), at: state.now)
    #expect(state.queue.outcome(of: "mug-017")?.decision == .accept)
    #expect(state.tally.accepted == 1 && state.tally.rejected == 0)
    #expect(state.press("u").saved.map(\.isWithdrawn) == [true, false])
  }

  @Test func `an answer that is changed counts once`() {
    var state = Sample.state()
    state.press("rpapr")
    #expect(state.tally.decided == 1 && state.tally.rejected == 1)
  }

  @Test func `beside the better fit, the line says how much better, whatever filter is on`() {
    var state = Sample.state()
    state.press("/mug")
    state.press(.enter)
    state.press("nw")
    #expect(state.screen == .compare)
    #expect(state.text.contains("each photo fits the other's text better, by 0.41"))
    #expect(!state.text.contains("clears it"))
  }

  @Test func `where all that a filter shows is decided, the filter is named`() {
    var state = Sample.state()
    state.press("/mug-018")
    state.press(.enter)
    state.press("a")
    #expect(state.text.contains("everything under “mug-018” is decided; Tab, then c shows the rest"), "\(state.text)")
  }

  @Test func `label ids are unique within a session and differ between sessions`() {
    var state = Sample.state()
    let ids = state.press("aaruuuaaa").saved.map(\.id)
    #expect(Set(ids).count == ids.count)
    var sequence = LabelSequence(session: UUID())
    #expect(!ids.contains(sequence.next()))
  }

  @Test func `swapped photos are two labels in one stroke, taken back in one`() throws {
    var state = Sample.state()
    state.press("w")
    #expect(state.screen == .compare)
    let labels = state.press("x").saved
    #expect(labels.map(\.pair) == ["mug-017", "mug-018"])
    #expect(labels.map(\.swapWith) == ["mug-018", "mug-017"])
    #expect(labels.allSatisfy { $0.decision == .reject })
    var again = Sample.state(labels: labels)
    for undo in [state.press("u").saved, again.press("u").saved] {
      #expect(Set(undo.map(\.supersedes)) == Set(labels.map(\.id)))
    }
    #expect(state.queue.flaggedDecided == 0)
  }

  @Test func `the sessions summary counts what was done`() {
    var state = Sample.state()
    state.press("arsu")
    let text = SessionSummary(state).text
    #expect(text.contains("2 decided"))
    #expect(text.contains("accepted 1, rejected 1"))
    #expect(text.contains("undone 1"))
    #expect(text.contains("4 keys pressed"))
    #expect(text.contains("2 flagged pairs are left"))
  }

  @Test func `one of a thing is said as one`() {
    var state = Sample.state([Sample.mug, Sample.swapped])
    state.press("a")
    let text = SessionSummary(state).text
    #expect(text.contains("1 key pressed"))
    #expect(text.contains("1 flagged pair is left;"))
    let session = ReviewState.Session(
      id: UUID(), catalog: "spring-2026", operator: "ken", started: Sample.start, isSecondOpinion: true)
    #expect(SessionSummary(Sample.state(session: session, [Sample.mug])).text.contains("1 pair waits for your opinion"))
    state.press("n2")
    #expect(state.status == .objection("2: this pair has 1 phrase"))
  }
}
