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

  private func review(_ lines: [String], wording: Wording = .english) -> (output: String, labels: [Label]) {
    let store = Memory()
    var rest = lines[...]
    var output = ""
    let review = PlainReview(store: store, read: { rest.popFirst() }, write: { output += $0 + "\n" })
    _ = review.run(Sample.state(wording: wording))
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

  @Test func `it speaks Japanese too`() {
    #expect(review([], wording: .japanese).output.contains("矛盾: Red"))
  }
}
