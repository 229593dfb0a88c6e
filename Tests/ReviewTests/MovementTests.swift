import Features
import Foundation
import Matching
import Records
import Review
import Testing

struct MovementTests {
  @Test func `the queue holds what is flagged, the riskiest first, what can't be scored last`() {
    #expect(Sample.state().queue.pairs == ["mug-017", "mug-018", "鞄-3", "lamp-2"])
  }

  @Test func `the phrase that most likely conflicts is selected on arrival`() {
    #expect(Sample.state().selectedPhrase?.text == "Red")
  }

  @Test func `moving decides nothing and stops at the ends with a reason`() {
    var state = Sample.state()
    state.press("nnn")
    #expect(state.current?.id == "lamp-2")
    state.press("n")
    #expect(state.status == .objection("n: this is the last pair"))
    state.press("pppp")
    #expect(state.status == .objection("p: this is the first pair"))
    #expect(state.queue.outcomes.isEmpty)
  }

  @Test func `N goes to the next undecided pair, around the end`() {
    var state = Sample.state()
    state.press("na")
    #expect(state.current?.id == "鞄-3")
    state.press("nN")
    #expect(state.current?.id == "mug-017")
    state.press("N")
    #expect(state.current?.id == "鞄-3")
  }

  @Test func `numbers and arrows select phrases`() {
    var state = Sample.state()
    state.press("3")
    #expect(state.phrase == 2)
    state.press(.down)
    #expect(state.phrase == 3)
    state.press(.up)
    state.press("k")
    #expect(state.phrase == 1)
    state.press("9")
    #expect(state.phrase == 1)
    #expect(state.status == .objection("9: this pair has 5 phrases"))
  }

  @Test func `zoom needs a region, and asks for that part of the photo`() {
    var state = Sample.state()
    #expect(state.upcoming.contains { $0.request.crop != nil })
    state.press("z")
    #expect(state.isZoomed)
    #expect(state.drawing.pictures.first?.request.crop != nil)
    state.press("4")
    #expect(!state.isZoomed)
    state.press("z")
    #expect(state.status == .objection("z: this phrase has no region on the photo"))
  }

  @Test func `leaving a pair ends its zoom`() {
    var state = Sample.state()
    state.press("zn")
    #expect(!state.isZoomed)
  }

  @Test func `the photos that one key away may show are prepared`() {
    var state = Sample.state()
    state.press("n")
    let prepared = state.upcoming.map(\.request.pair)
    #expect(prepared.first == "mug-018")
    #expect(Set(prepared).isSuperset(of: ["鞄-3", "mug-017"]))
  }

  @Test func `beside other operators only the very next pair is prepared`() {
    var state = Sample.state()
    let alone = Set(state.upcoming.map(\.request.pair))
    state.happen(.others(["kei": "book-044"]))
    let beside = Set(state.upcoming.map(\.request.pair))
    #expect(beside.count == 2 && beside.isStrictSubset(of: alone))
  }

  @Test func `the position is remembered with every move, and resumed`() {
    var state = Sample.state()
    #expect(state.press("nn").contains(.remember(pair: "鞄-3")))
    #expect(Sample.state(resumeAt: "鞄-3").current?.id == "鞄-3")
    #expect(Sample.state(resumeAt: "gone").current?.id == "mug-017")
  }

  @Test func `a session cut off between a decision and the step after it resumes at the next pair`() throws {
    var state = Sample.state()
    let decided = try #require(state.current?.id)
    let labels = state.press("r").flatMap { effect in
      if case .save(let labels) = effect { labels } else { [] as [Label] }
    }
    let next = try #require(state.current?.id)
    #expect(Sample.state(labels: labels, resumeAt: decided).current?.id == next)
  }

  @Test func `an unknown key says so, and where all keys are`() {
    var state = Sample.state()
    state.press("y")
    #expect(state.status == .objection("y means nothing here; ? shows every key"))
  }

  @Test func `no key can be pressed in vain: each command works or says why not`() {
    for context in [KeyMap.Context.review, .queue] {
      for binding in KeyMap.standard.bindings(in: context) {
        var state = Sample.state([])
        if context == .queue { state.press(.tab) }
        state.press(binding.key)
        let isQuiet: Set<Command> = [
          .pageDown, .pageUp, .redraw, .suspend, .quit, .help, .queue, .find, .leave, .scope, .sort,
        ]
        #expect(state.status != nil || isQuiet.contains(binding.command), "\(binding.command.name)")
      }
    }
  }

  @Test func `too small a terminal takes no decision`() {
    var state = Sample.state(columns: 30, rows: 8)
    #expect(state.press("a").isEmpty)
    #expect(state.press("q") == [.quit])
    _ = state.update(.resized(Size(columns: 40, rows: 12)), at: state.now)
    #expect(state.press("a").saved.count == 1)
  }

  @Test func `a recorded session replays to the same screens and the same labels`() {
    let keys = "ar3zZsupnN?".map(Key.character) + [.tab, .down, .enter, .character("/"), .character("m"), .enter]
    let events = keys.map(ReviewEvent.key) + [.resized(Size(columns: 80, rows: 24)), .key(.character("a"))]
    func play() -> ([String], [Effect]) {
      var state = Sample.state()
      var (screens, effects): ([String], [Effect]) = ([], [])
      for (place, event) in events.enumerated() {
        effects += state.update(event, at: Sample.start.addingTimeInterval(Double(place)))
        screens.append(state.text)
      }
      return (screens, effects)
    }
    let (first, second) = (play(), play())
    #expect(first.0 == second.0)
    #expect(first.1 == second.1)
  }

  @Test(arguments: 0..<20)
  func `whatever keys are pressed, the store would hold what the screen says`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let keys = "arsSunpNzZwx123456789etm/jkqfoc".map(Key.character) + [.tab, .enter, .escape, .up, .down, .pageDown]
    var state = Sample.state()
    var saved = ReviewQueue(Sample.entries(of: Sample.all, .all))
    for _ in 0..<500 {
      for label in state.press(keys.randomElement(using: &random)!).saved { saved.apply(label) }
      if random.next() % 40 == 0 {
        state.happen(.resized(Size(columns: Int(random.next() % 160), rows: Int(random.next() % 60))))
      }
      #expect(state.drawing.size == state.size)
    }
    #expect(saved.outcomes == state.queue.outcomes)
  }
}
