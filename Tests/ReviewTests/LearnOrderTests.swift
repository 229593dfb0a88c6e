import Foundation
import Matching
import Records
import Review
import Testing

struct LearnOrderTests {
  private func entry(_ pair: String, _ risk: Double, _ verdict: Verdict = .mismatch) -> QueueEntry {
    QueueEntry(pair: pair, risk: risk, verdict: verdict)
  }

  @Test func `pairs that are to be asked first come first, flagged or not, the others by risk`() {
    let queue = ReviewQueue(
      [entry("a", 0.9), entry("b", 0.8), entry("c", 0.3, .match), entry("d", 0.2, .uncertain)], first: ["d", "b"])
    #expect(queue.pairs == ["d", "b", "a"])
    #expect(queue.flagged == 2)
  }

  @Test func `a new order leaves what was seen where it was`() {
    var queue = ReviewQueue([entry("a", 0.9), entry("b", 0.8), entry("c", 0.7)])
    queue.markSeen(upTo: 0)
    queue.ask(first: ["e", "c"], entries: [entry("e", 0.4, .match), entry("c", 0.7)])
    #expect(queue.pairs == ["a", "e", "c", "b"])
    queue.add([entry("f", 0.95)])
    #expect(queue.pairs == ["a", "e", "c", "f", "b"])
  }

  @Test func `the status tells of a new version, and the pair on the screen stays`() {
    var state = Sample.state()
    let here = state.current?.id
    state.happen(.adapted(version: "base-1.spring2026.0a1b2c3d"))
    #expect(state.status == .done("learned from your decisions: base-1.spring2026.0a1b2c3d"))
    #expect(state.text.contains("base-1.spring2026.0a1b2c3d"))
    state.happen(.ordered([entry("lamp-9", 0.5, .match)]))
    #expect(state.current?.id == here)
    #expect(state.queue.pairs.dropFirst().first == "lamp-9")
  }
}
