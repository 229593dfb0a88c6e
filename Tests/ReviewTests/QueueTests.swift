import Claims
import Foundation
import Matching
import Records
import Review
import Testing

struct QueueTests {
  private func audit(_ id: String, risk: Double) -> Audit {
    Audit(id: id, image: id + ".jpg", spec: "thing", model: "base-2", risk: risk, verdict: .mismatch)
  }

  @Test func `audits that arrive later never move what was seen`() {
    var state = Sample.state([audit("b", risk: 0.8), audit("d", risk: 0.6)])
    state.press("n")
    state.happen(.audited([audit("a", risk: 0.9), audit("c", risk: 0.7)]))
    #expect(state.queue.pairs == ["b", "d", "a", "c"])
    #expect(state.current?.id == "d")
  }

  @Test func `an audit scored again moves or leaves where it was not seen yet, and stays where it was`() {
    func entry(_ pair: String, _ risk: Double, _ verdict: Verdict = .mismatch) -> QueueEntry {
      QueueEntry(pair: pair, risk: risk, verdict: verdict)
    }
    var queue = ReviewQueue([entry("a", 0.9), entry("b", 0.8), entry("c", 0.7)])
    queue.markSeen(upTo: 0)
    queue.add([entry("b", 0.02, .match), entry("c", 0.99), entry("a", 0.1)])
    #expect(queue.pairs == ["a", "c"])
    #expect(queue.flagged == 2)
    queue.add([entry("b", 0.8)])
    #expect(queue.pairs == ["a", "c", "b"])
  }

  @Test func `what lies below the threshold is not flagged, what could not be scored is`() {
    var doubtful = audit("u", risk: 0.2)
    doubtful.verdict = .uncertain
    let state = Sample.state([doubtful, Sample.broken, audit("m", risk: 0.3), Sample.right])
    #expect(state.queue.pairs == ["m", "lamp-2"])
    #expect(state.queue.flagged == 2)
  }

  @Test func `a failed scoring says so and leaves what is there`() {
    var state = Sample.state()
    _ = state.update(.scoringFailed(reason: "no networks"), at: state.now)
    #expect(state.status == .failure("scoring stopped: no networks"))
    #expect(state.current?.id == "mug-017")
  }

  @Test func `the first flagged audit comes on the screen by itself`() {
    var state = Sample.state([])
    #expect(state.current == nil)
    _ = state.update(.progressed(ScoringProgress(.judging, done: 3, total: 10)), at: state.now)
    #expect(state.text.contains("No pair is flagged yet"))
    #expect(state.text.contains("judging pairs: 3/10"))
    state.happen(.audited([Sample.right, Sample.mug]))
    #expect(state.current?.id == "mug-017")
  }

  @Test func `a filter narrows by id, text, facet, state, operator and label`() {
    let label = Label(
      pair: "mug-018", auditModel: "base-2", operator: "Ken", at: Sample.start, decision: .accept, seconds: 1)
    func matches(_ filter: String) -> [String] {
      let filter = QueueFilter(filter)
      return Sample.all.filter { audit in
        let outcome = audit.id == "mug-018" ? QueueEntry.Outcome(label) : nil
        let entry = QueueEntry(pair: audit.id ?? "", risk: audit.risk, verdict: audit.verdict, outcome: outcome)
        return filter.matches(entry) && filter.matches(AuditWords(audit))
      }.compactMap(\.id).sorted()
    }
    #expect(matches("mug") == ["mug-017", "mug-018"])
    #expect(matches("id:mug-018") == ["mug-018"])
    #expect(matches("ceramic LID") == ["mug-017"])
    #expect(matches("facet:colour") == ["mug-017", "mug-018", "鞄-3"])
    #expect(matches("facet:part").isEmpty, "no part is in doubt where a colour conflicts")
    #expect(matches("state:uncertain") == ["mug-017"])
    #expect(matches("operator:ken") == ["mug-018"])
    #expect(matches("label:accept") == ["mug-018"])
    #expect(matches("label:accepted") == ["mug-018"] && matches("label:rejected").isEmpty)
    #expect(matches("label:none lamp") == ["lamp-2"])
    #expect(matches("").count == 5)
  }

  @Test(arguments: ["facet:print", "facet:text"])
  func `print is found by the screen's name for it and by the store's`(filter: String) {
    var audit = Sample.mug
    audit.phrases = [Sample.phrase("KANTEI", 0, .text, .contradicted, 0.9)]
    #expect(QueueFilter(filter).matches(AuditWords(audit)))
    #expect(!QueueFilter(filter).matches(AuditWords(Sample.mug)))
  }

  @Test func `a filter that finds nothing says how to look among all pairs`() {
    var state = Sample.state()
    state.press("/zzz")
    state.press(.enter)
    #expect(state.text.contains("looks among all"))
  }

  @Test func `typing a filter is text until Enter, and Esc leaves it`() {
    var state = Sample.state()
    state.press("/")
    #expect(state.press("ar").saved.isEmpty)
    #expect(state.entry?.text == "ar")
    state.press(.escape)
    #expect(state.entry == nil)
    state.press("/")
    state.press("lamp")
    state.press(.enter)
    #expect(state.queue.pairs == ["lamp-2"])
    state.press(.tab)
    state.press("c")
    #expect(state.queue.pairs.count == 4)
    #expect(state.current?.id == "lamp-2")
  }

  @Test func `a new search begins empty, and Tab brings the last one back`() {
    var state = Sample.state()
    state.press("/lamp")
    state.press(.enter)
    state.press("/mug")
    state.press(.enter)
    #expect(state.queue.filter.text == "mug")
    state.press("/")
    state.press(.tab)
    #expect(state.entry?.text == "mug")
    state.press(.escape)
    #expect(state.queue.filter.text == "mug")
  }

  @Test func `a search that finds nothing names the key that works where one is`() {
    var state = Sample.state()
    state.press("/zzz")
    state.press(.enter)
    #expect(state.status == .failure("nothing matches “zzz”; Tab, then c clears it"))
    state.press(.tab)
    state.press("/yyy")
    state.press(.enter)
    #expect(state.status == .failure("nothing matches “yyy”; c clears it"))
  }

  @Test(arguments: [
    ("label:wrong", "accept reject skip defer none"), ("state:bad", "supported contradicted unobservable uncertain"),
    ("mug facet:colr", "kind colour material pattern part count shape state size print other"),
  ])
  func `a value that there isn't is answered with those that there are`(filter: String, known: String) {
    for (columns, wording) in [(120, Wording.english), (80, .english), (80, .japanese)] {
      var state = Sample.state(wording: wording, columns: columns, rows: 24)
      state.press("/" + filter)
      state.press(.enter)
      #expect(state.text.contains(known), "\(state.text)")
      #expect(state.queue.filter.isEmpty && state.current?.id == "mug-017", "what was shown stays")
    }
  }

  @Test func `a field that there isn't is looked for as it stands, and the fields are named where it isn't found`() {
    var state = Sample.state(columns: 80, rows: 24)
    state.press("/colour:red")
    state.press(.enter)
    #expect(state.text.contains("nothing matches “colour:red”; fields: id: facet: state: operator: label:"))
    #expect(QueueFilter("facet:color").matches(AuditWords(Sample.mug)))
  }

  @Test func `undo finds its pair again though a filter hides it`() {
    var state = Sample.state()
    state.press("a")
    state.press("/")
    state.press("lamp")
    state.press(.enter)
    state.press("u")
    #expect(state.current?.id == "mug-017")
  }

  @Test func `the queue shows all pairs on demand`() {
    var state = Sample.state()
    state.press(.tab)
    state.press("ff")
    #expect(state.queue.pairs.contains("vase-1"))
    state.press("o")
    #expect(state.queue.pairs == state.queue.pairs.sorted())
  }

  @Test func `another operator's label shows, and takes the pair off one's own undo`() throws {
    var state = Sample.state()
    let mine = try #require(state.press("a").saved.first)
    let theirs = Label(
      pair: "mug-017", auditModel: "base-2", operator: "ken", at: state.now, decision: .reject, seconds: 1,
      supersedes: mine.id)
    _ = state.update(.labelled([theirs]), at: state.now)
    state.press("p")
    #expect(state.text.contains("rejected by ken"))
    #expect(state.press("u").saved.isEmpty)
  }

  @Test func `a hundred thousand audits are walked without a scan of all at each key`() {
    let audits = (0..<100_000).map { audit("p\($0)", risk: Double($0 % 97) / 100) }
    var state = Sample.state(audits)
    state.press(String(repeating: "a", count: 200))
    #expect(state.queue.flagged == 100_000)
    #expect(state.queue.flaggedDecided == 200)
  }

  @Test func `a pair that was judged anew while it was on the screen is shown anew when one comes back to it`() {
    var state = Sample.state()
    var anew = Sample.mug
    anew.phrases[0].observed = "green"
    _ = state.update(.audited([anew]), at: state.now)
    #expect(state.current?.phrases[0].observed == "blue", "not under the operator's eyes")
    state.press("np")
    #expect(state.current?.phrases[0].observed == "green")
  }
}
