import Claims
import Foundation
import Matching
import Records
import Review
import Testing

/// Several operators on one store, and a model that is not finished yet.
struct CompanyTests {
  private func audit(_ id: String, risk: Double) -> Audit {
    Audit(id: id, image: id + ".jpg", spec: "thing", model: "base-2", risk: risk, verdict: .mismatch)
  }

  @Test func `nobody is given the pair at which another operator is`() {
    var state = Sample.state()
    state.happen(.others(["ken": "mug-018"]))
    state.press("a")
    #expect(state.currentPair == "鞄-3")
    state.press("aa")
    #expect(state.currentPair == "mug-018", "at last there is no other")
    #expect(state.text.contains("ken is looking at this pair too"))
  }

  @Test func `whoever comes second to a pair goes on to the next`() {
    var state = Sample.state()
    #expect(state.press("a").contains(.claim(pair: "mug-018")))
    #expect(state.happen(.refused(pair: "mug-018", .occupied(by: "ken"))).contains(.claim(pair: "鞄-3")))
    #expect(state.currentPair == "鞄-3")
    #expect(state.happen(.refused(pair: "mug-018", .occupied(by: "ken"))).isEmpty, "late news moves nothing")
  }

  @Test func `a pair that was decided meanwhile is not decided twice`() {
    var state = Sample.state()
    state.press("a")
    let label = Label(
      pair: "mug-018", auditModel: "base-2", operator: "ken", at: Sample.start, decision: .accept, seconds: 1)
    #expect(state.happen(.refused(pair: "mug-018", .decided(label))).contains(.claim(pair: "鞄-3")))
    #expect(state.currentPair == "鞄-3")
    #expect(state.queue.isDecided("mug-018"))
  }

  @Test func `the first pair avoids the others too`() {
    let state = Sample.state(session: Sample.session(), others: ["ken": "mug-017"])
    #expect(state.currentPair == "mug-018")
  }

  @Test func `going by hand is never refused`() {
    var state = Sample.state()
    state.happen(.others(["ken": "mug-018"]))
    state.press("n")
    #expect(state.currentPair == "mug-018")
    #expect(state.press("a").saved.count == 1)
  }

  @Test func `a second opinion knows nothing of the first, and supersedes nothing`() throws {
    let session = ReviewState.Session(
      id: UUID(), catalog: "c", operator: "ken", started: Sample.start, isSecondOpinion: true)
    var state = Sample.state(session: session)
    let first = Label(
      pair: "mug-017", auditModel: "base-2", operator: "yuki", at: Sample.start, decision: .reject, seconds: 1)
    state.happen(.labelled([first]))
    #expect(state.currentOutcome == nil)
    #expect(!state.text.contains("yuki"))
    #expect(try #require(state.press("a").saved.first).supersedes == nil)
    state.happen(.audited([audit("new", risk: 0.99)]))
    #expect(!state.queue.pairs.contains("new"), "what nobody decided needs no second opinion")
  }

  @Test func `a pair on the screen does not change under the operator, and is new when they come back`() {
    var state = Sample.state()
    var again = Sample.mug
    again.phrases = [Sample.phrase("ceramic mug", 4, .kind, .contradicted, 0.9, observed: "bowl")]
    state.happen(.audited([again]))
    #expect(state.current?.phrases.count == 5)
    #expect(state.currentPair == "mug-017")
  }

  @Test func `what only gained a better fit shows it at once`() {
    var plain = Sample.mug
    plain.swap = nil
    var state = Sample.state([plain, Sample.swapped])
    #expect(!state.text.contains("Fits better"))
    state.happen(.audited([Sample.mug]))
    #expect(state.text.contains("Fits better"))
  }

  @Test(arguments: 0..<10)
  func `however audits arrive, what was seen never moves and the rest is in order`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var state = Sample.state([audit("p0", risk: 0.5)])
    var seen: [String] = ["p0"]
    for round in 1..<60 {
      let batch = (0..<Int(random.next() % 5)).map { place in
        audit("p\(random.next() % 40 + UInt64(place))", risk: Double(random.next() % 1000) / 1000)
      }
      state.happen(.audited(batch))
      if round % 4 == 0, state.objection(to: .next) == nil {
        state.press("n")
        if let pair = state.currentPair, !seen.contains(pair) { seen.append(pair) }
      }
      #expect(Array(state.queue.pairs.prefix(seen.count)) == seen)
      let risks = state.queue.pairs.dropFirst(seen.count).compactMap { state.queue.entry(of: $0)?.risk }
      #expect(risks == risks.sorted(by: >))
      #expect(Set(state.queue.pairs).count == state.queue.count)
    }
  }

  @Test func `only the audits at hand are held, and those a key away are asked for`() {
    let audits = (0..<2000).map { audit("p\($0)", risk: Double(2000 - $0) / 2001) }
    let queue = ReviewQueue(Sample.entries(of: audits, .flagged))
    var state = ReviewState(session: Sample.session(), queue: queue, size: Size(columns: 120, rows: 40))
    #expect(state.current == nil)
    guard case .fetch(let first)? = state.update(.tick, at: Sample.start).last else {
      Issue.record("nothing is asked for")
      return
    }
    #expect(Set(first) == ["p0", "p1", "p2", "p3"])
    state.happen(.tick)
    for _ in 0..<1200 { state.press("n") }
    #expect(state.current?.id == "p1200")
    #expect(state.shelf["p0"] == nil, "what was left behind long ago is read again when it is wanted")
    state.press(.tab)
    #expect(state.text.contains("p1210"))
  }

  @Test func `a search is answered when it is, and an earlier one's answer is none`() {
    var state = Sample.state()
    _ = state.update(.key(.character("/")), at: state.now)
    for sign in "lamp" { _ = state.update(.key(.character(sign)), at: state.now) }
    let effects = state.update(.key(.enter), at: state.now)
    #expect(effects.contains(.find(QueueFilter("lamp"))))
    #expect(state.queue.count == 4, "until then the queue stays")
    state.happen(.found(["mug-017"], by: QueueFilter("mug")))
    #expect(state.queue.count == 4)
    state.happen(.found(["lamp-2"], by: QueueFilter("lamp")))
    #expect(state.queue.pairs == ["lamp-2"])
  }

  @Test func `an audit that arrives under a filter is in the queue where it matches`() {
    var state = Sample.state()
    state.press("/")
    state.press("thing")
    state.press(.enter)
    #expect(state.queue.isEmpty)
    state.happen(.audited([audit("new", risk: 0.9), Sample.mug]))
    #expect(state.queue.pairs == ["new"])
  }

  @Test func `undo finds a pair that is flagged no more`() {
    let label = Label(
      pair: "vase-1", auditModel: "base-2", operator: "yuki", at: Sample.start, decision: .reject, seconds: 1)
    var state = Sample.state(labels: [label])
    #expect(state.press("u").saved.first?.supersedes == label.id)
    #expect(state.currentPair == "vase-1")
  }

  @Test func `a store that can't be read says so and leaves what is there`() {
    var state = Sample.state()
    state.happen(.readFailed(reason: "gone"))
    #expect(state.status == .failure("the store can't be read: gone"))
    #expect(state.press("a").saved.count == 1)
  }

  @Test func `the first pair of an empty queue is claimed, as others may have waited for it too`() {
    var state = Sample.state([])
    #expect(state.currentPair == nil)
    let effects = state.update(.audited([Sample.mug, Sample.swapped]), at: state.now)
    #expect(effects.contains(.claim(pair: "mug-017")))
    _ = state.update(.refused(pair: "mug-017", .occupied(by: "ken")), at: state.now)
    #expect(state.currentPair == "mug-018")
  }
}
