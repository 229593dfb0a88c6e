import CVTerm
import Features
import Foundation
import Matching
import Records
import Review
import Robot
import Testing

/// Whole sessions on the built program, each by a robot with a habit of its own.
@Suite(.serialized)
struct RobotTests {
  /// Knows nothing but what the screen says: the colour that the text names, the photo's middle, and the keys below.
  @Test func `a novice decides every pair rightly with the keys that the screen shows`() throws {
    let fixture = try ReviewFixture(colours: [
      ("red", "Red"), ("green", "Blue"), ("blue", "Blue"), ("red", "Green"), ("blue", "Red"), ("green", "Green"),
    ])
    defer { fixture.remove() }
    let terminal = try fixture.review()
    for round in 1...6 {
      #expect(terminal.waits { $0.line(0).contains("flagged \(round - 1) of 6") && $0.shownColour != nil })
      terminal.settle()
      let said = ["Red", "Green", "Blue"].first { terminal.text.contains("\($0) mug number") }
      let wanted = terminal.shownColour == said?.lowercased() ? "accept" : "reject"
      terminal.type(try #require(terminal.key(for: wanted)))
    }
    #expect(terminal.waits { $0.line(0).contains("flagged 6 of 6") })
    terminal.type(try #require(terminal.key(for: "quit")))
    #expect(terminal.exitCode() == 0)
    let decisions = Dictionary(
      uniqueKeysWithValues: try fixture.store.currentLabels(in: fixture.catalog).map { ($0.pair, $0.decision) })
    #expect(
      decisions == [
        "mug-1": .accept, "mug-2": .reject, "mug-3": .accept, "mug-4": .reject, "mug-5": .reject, "mug-6": .accept,
      ])
  }

  @Test func `an expert corrects, notes, redraws, swaps, skips and undoes without leaving the home row`() throws {
    let fixture = try ReviewFixture(colours: (0..<6).map { _ in ("red", "Green") })
    defer { fixture.remove() }
    let terminal = try fixture.review()
    #expect(terminal.shows("a accept"))
    // Types what the colour should say, completed from the alternatives, with a note and a region drawn anew.
    terminal.type("et")
    #expect(terminal.shows("should say"))
    terminal.type("\tx\u{7F}\rm")
    #expect(terminal.shows("note:"))
    terminal.type("\u{1B}[200~from the\nsupplier\u{1B}[201~")
    #expect(terminal.shows("supplier"))
    terminal.type("\r1b")
    #expect(terminal.shows("where is"))
    terminal.type("hhj+\r")
    #expect(terminal.shows("save"))
    terminal.type("\r")
    #expect(terminal.shows("flagged 1 of 6"))
    terminal.type("sra")
    #expect(terminal.shows("flagged 3 of 6"))
    terminal.type("u")
    #expect(terminal.shows("taken back"))
    terminal.type("q")
    #expect(terminal.exitCode() == 0)
    let labels = try fixture.store.labels(in: fixture.catalog)
    let first = try #require(labels.first)
    #expect(first.decision == .reject)
    #expect(first.corrections.first?.text == "Red", "as the Yellow that it replaces")
    #expect(first.note == "from the supplier")
    let region = try #require(first.corrections.first?.region)
    #expect(abs(region.x0 - 0.14) < 0.001 && abs(region.y1 - 0.84) < 0.001, "\(region)")
    #expect(labels.map(\.decision) == [.reject, .skip, .reject, .accept, .accept])
    #expect(labels.last?.isWithdrawn == true)
  }

  @Test func `swapped photos are marked in one transaction and taken back in one`() throws {
    let fixture = try ReviewFixture(colours: [("red", "Green"), ("green", "Red")], swapped: true)
    defer { fixture.remove() }
    let terminal = try fixture.review()
    #expect(terminal.shows("w compare"))
    terminal.type("w")
    #expect(terminal.waits { $0.text.contains("mug-1.png") && $0.text.contains("mug-2.png") })
    terminal.type("x")
    #expect(terminal.shows("flagged 2 of 2"))
    let labels = try fixture.store.currentLabels(in: fixture.catalog)
    #expect(labels.map(\.swapWith) == ["mug-2", "mug-1"])
    terminal.type("u")
    #expect(terminal.shows("flagged 0 of 2"))
    #expect(try fixture.store.currentLabels(in: fixture.catalog).isEmpty)
  }

  @Test func `a storm of resizes ends in a whole screen`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let terminal = try fixture.review()
    #expect(terminal.shows("a accept"))
    var random = Xorshift(state: 7)
    for _ in 0..<120 {
      terminal.resize(columns: Int(random.next() % 180) + 1, rows: Int(random.next() % 70) + 1)
      if random.next() % 3 == 0 { terminal.type(random.next() % 2 == 0 ? "n" : "p") }
      _ = terminal.waits(for: 0.01) { _ in false }
    }
    terminal.resize(columns: 120, rows: 40)
    #expect(terminal.waits { $0.line(39).contains("a accept") && $0.line(0).contains("flagged 0 of 3") })
    #expect(terminal.shows("┏1━"))
    terminal.settle()
    let stormy = terminal.text
    terminal.type("\u{0C}")
    terminal.settle()
    #expect(terminal.text == stormy)
  }

  @Test func `a dropped line loses nothing, and the next start goes on at the same pair`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let terminal = try fixture.review()
    #expect(terminal.shows("mug-1"))
    terminal.type("r")
    #expect(terminal.shows("flagged 1 of 3"))
    terminal.type("n")
    #expect(terminal.shows("looks blue"))
    terminal.hangUp()
    #expect(terminal.exitCode() != nil)
    #expect(try fixture.store.currentLabels(in: fixture.catalog).map(\.pair) == ["mug-1"])
    let again = try fixture.review()
    #expect(again.waits { $0.line(0).contains("flagged 1 of 3") && $0.text.contains("looks blue") })
  }

  @Test func `two operators at once are never given the same pair`() throws {
    let fixture = try ReviewFixture(colours: (0..<24).map { ($0 % 2 == 0 ? "red" : "blue", "Green") })
    defer { fixture.remove() }
    let yuki = try fixture.review(["--operator", "yuki"])
    #expect(yuki.shows("a accept"))
    let ken = try fixture.review(["--operator", "ken"])
    #expect(ken.shows("a accept"))
    // The first pair is drawn before it is asked for: whoever comes second moves on after the first frame.
    #expect(
      yuki.waits(for: 60) { yuki in
        _ = ken.waits(for: 0.02) { _ in false }
        return yuki.pair != ken.pair
      })
    for _ in 0..<12 {
      let both = [yuki, ken].map(\.pair)
      #expect(both[0] != both[1])
      for terminal in [yuki, ken] {
        let before = terminal.pair
        terminal.type("a")
        #expect(terminal.waits { $0.pair != before || $0.line(0).contains("24 of 24") })
      }
    }
    #expect(yuki.waits { $0.line(0).contains("flagged 24 of 24") })
    let labels = try fixture.store.labels(in: fixture.catalog)
    #expect(labels.count == 24)
    #expect(Set(labels.map(\.pair)).count == 24)
    #expect(Dictionary(grouping: labels, by: \.operator).mapValues(\.count) == ["yuki": 12, "ken": 12])
  }

  @Test func `a second opinion is asked of another operator, without the first answer`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let yuki = try fixture.review(["--operator", "yuki"])
    #expect(yuki.shows("mug-1"))
    yuki.type("ra")
    #expect(yuki.shows("flagged 2 of 3"))
    yuki.type("q")
    #expect(yuki.exitCode() == 0)
    let ken = try fixture.review(["--operator", "ken", "--second-opinion"])
    #expect(ken.waits { $0.line(0).contains("flagged 0 of 2") && $0.line(0).contains("2nd opinion") })
    #expect(!ken.text.contains("yuki"))
    ken.type("aa")
    #expect(ken.shows("flagged 2 of 2"))
    let labels = try fixture.store.labels(in: fixture.catalog)
    #expect(labels.map(\.operator) == ["yuki", "yuki", "ken", "ken"])
    #expect(labels.allSatisfy { $0.supersedes == nil }, "both opinions stand")
  }

  /// An hour of work in a minute: 10,000 keys over every screen.
  @Test(arguments: [1, 20_261_126] as [UInt64])
  func `after thousands of random keys the store holds exactly the decisions that the reducer says`(seed: UInt64) throws
  {
    let fixture = try ReviewFixture(colours: (0..<9).map { _ in ("red", "Green") }, swapped: true)
    defer { fixture.remove() }
    var random = Xorshift(state: seed)
    let signs = Array("aarrsSuunNnpp12zZwxetmb+-hjklo?c\t\r")
    let count = seed == 1 ? 10_000 : 2000
    let keys = (0..<count).map { _ in signs.randomElement(using: &random) ?? "n" }
    let ghost = try Ghost(fixture)
    for key in keys { ghost.press(key) }

    let terminal = try fixture.review()
    #expect(terminal.waits { $0.line(39).contains("a accept") })
    for start in stride(from: 0, to: keys.count, by: 20) {
      terminal.type(String(keys[start..<min(keys.count, start + 20)]))
      _ = terminal.waits(for: 0.005) { _ in false }
    }
    // The first may only close what is being typed.
    terminal.type("\u{3}\u{3}")
    #expect(terminal.exitCode(within: 120) == 0)
    let stored = try fixture.store.currentLabels(in: fixture.catalog).map {
      "\($0.pair) \($0.decision) \($0.swapWith != nil)"
    }
    let said = ghost.state.queue.outcomes.map { "\($0.key) \($0.value.decision) \($0.value.isSwap)" }
    #expect(stored.sorted() == said.sorted())
  }
}

/// The reducer alone, with the same pairs and no terminal.
private final class Ghost {
  private(set) var state: ReviewState
  private let desk: CatalogDesk

  init(_ fixture: ReviewFixture) throws {
    desk = try CatalogDesk(store: fixture.store, catalog: fixture.catalog, operator: "ghost")
    let session = ReviewState.Session(id: UUID(), catalog: "", operator: "robot", started: Date())
    state = ReviewState(
      session: session, queue: ReviewQueue(try desk.entries(of: .flagged)), size: Size(columns: 120, rows: 40))
    happen(.tick)
  }

  func press(_ sign: Character) {
    let named: [Character: Key] = ["\t": .tab, "\r": .enter]
    happen(.key(named[sign] ?? .character(sign)))
  }

  private func happen(_ event: ReviewEvent) {
    for effect in state.update(event, at: Date()) {
      if case .fetch(let pairs) = effect { happen(.fetched((try? desk.pairs(pairs)) ?? [], asked: pairs)) }
    }
  }
}

extension PseudoTerminal {
  /// What stands before a word in the line of keys.
  fileprivate func key(for word: String) -> String? {
    let words = line(rows - 1).split(separator: " ").map(String.init)
    return words.firstIndex(of: word).flatMap { $0 > 0 ? words[$0 - 1] : nil }
  }

  /// Of the photo's middle.
  fileprivate var shownColour: String? {
    let colour = cell(30, 19).bg.rgb
    return [("red", colour.red), ("green", colour.green), ("blue", colour.blue)].first { $0.1 > 150 }?.0
  }

  fileprivate var pair: String? {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" }).first { $0.hasPrefix("mug-") && !$0.contains(".") }.map(
      String.init)
  }
}
