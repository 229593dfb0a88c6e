import Matching
import Records
import Review
import Synchronization
import Testing

struct PlainReviewTests {
  private final class Memory: ReviewStore {
    let labels = Mutex<[Label]>([])
    func append(_ labels: [Label], shown: Shown, next: String?) throws -> PlaceRefusal? {
      self.labels.withLock { $0 += labels }
      return nil
    }
    func pairs(_ names: [String]) throws -> [FetchedPair] { [] }
    func entries(of scope: ReviewQueue.Scope) throws -> [QueueEntry] { Sample.entries(of: Sample.all, scope) }
    func search(_ filter: QueueFilter) throws -> Set<String> {
      Set(Sample.all.filter { filter.matches(AuditWords($0)) }.compactMap(\.id))
    }
    func news() throws -> [ReviewEvent] { [] }
    func remember(pair: String) throws {}
    func claim(pair: String) throws -> PlaceRefusal? { nil }
  }

  private func review(
    _ lines: [String], wording: Wording = .english, audits: [Audit] = Sample.all, secondOpinion: Bool = false
  ) -> (output: String, labels: [Label]) {
    let store = Memory()
    var rest = lines[...]
    var output = ""
    let review = PlainReview(store: store, read: { rest.popFirst() }, write: { output += $0 + "\n" })
    let known = Sample.session()
    let session = ReviewState.Session(
      id: known.id, catalog: known.catalog, operator: known.operator, started: known.started, wording: wording,
      pictures: .none, isSecondOpinion: secondOpinion, isPlain: true)
    let end = review.run(Sample.state(session: session, audits))
    output += SessionSummary(end).text
    return (output, store.labels.withLock { $0 })
  }

  @Test func `a pair is told in words, without marks that need seeing`() {
    let output = review([]).output
    #expect(output.contains("mug-017, risk 0.93, photo mug-017.jpg"))
    #expect(output.contains("1 contradicted: Red (colour), looks blue, 95 %"))
    #expect(output.contains("4 unobservable: 350 ml (size), no photo shows"))
    #expect(output.contains("Photo and text conflict (type I)"))
    #expect(output.contains("a accept, r reject"))
  }

  @Test func `lines of keys decide as the screen does`() {
    let (output, labels) = review(["r", "ar", "u", "?", "q", "a"])
    #expect(labels.map(\.pair) == ["mug-017", "mug-018", "鞄-3", "鞄-3"])
    #expect(labels.map(\.decision) == [.reject, .accept, .reject, .reject])
    #expect(labels.last?.isWithdrawn == true)
    #expect(output.contains("taken back"))
    #expect(output.contains("skip: comes back at the end"))
  }

  @Test func `a line of words decides nothing`() {
    let (output, labels) = review(["next pair", "id:mug-017", "q"])
    #expect(labels.isEmpty)
    #expect(output.contains("Nothing was done"))
    #expect(output.contains("type / and its words"))
  }

  @Test func `a filter is typed on one line, and what needs a screen does no harm`() {
    let (output, labels) = review(["/lamp", "eZa", "q"])
    #expect(output.contains("lamp-2.jpg is cut off"))
    #expect(labels.map(\.pair) == ["lamp-2"])
  }

  @Test(arguments: [("e", "correct phrase by phrase"), ("z", "zoom"), ("w", "compare"), ("3", "select a phrase")])
  func `a key that needs the screen says so`(key: String, words: String) {
    let output = review([key, "q"]).output
    #expect(output.contains("\(key) (") && output.contains(words) && output.contains("needs the screen"))
    #expect(review([key, "q"], wording: .japanese).output.contains("画面が必要です"))
  }

  @Test func `nothing names a key that only the screen has`() {
    let all = review(["rrrr", "q"], audits: [Sample.mug, Sample.swapped])
    #expect(all.output.contains("everything here is decided; q leaves"))
    let none = review(["/zzz", "/", "q"])
    #expect(none.output.contains("nothing matches “zzz”; / alone clears it"))
    #expect(none.output.contains("None of these pairs matches the filter; / alone clears it."))
    #expect(none.output.contains("no filter: 4 pairs"))
    for output in [all.output, none.output] { #expect(!output.contains("Tab"), "\(output)") }
  }

  @Test func `a review without pairs does not end as one that is done`() {
    let opinion = review(["q"], audits: [], secondOpinion: true).output
    #expect(opinion.hasSuffix("Nobody has decided a pair yet that needs a second opinion."))
    #expect(!opinion.contains("flagged pair is decided"))
    #expect(review(["q"], audits: []).output.hasSuffix("No pair of this catalog is flagged."))
    #expect(review(["rr", "q"], audits: [Sample.mug]).output.hasSuffix("Every flagged pair is decided."))
    let given = review(["rr", "q"], audits: [Sample.mug], secondOpinion: true).output
    #expect(given.hasSuffix("Every pair that others decided has your opinion too."))
    let left = review(["q"], wording: .japanese, audits: [Sample.mug], secondOpinion: true).output
    #expect(left.contains("再判定の残り 1 件"))
  }

  @Test func `it speaks Japanese too`() {
    #expect(review([], wording: .japanese).output.contains("矛盾: Red"))
  }
}
