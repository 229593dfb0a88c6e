import CVTerm
import Foundation
import Matching
import Records
import Review
import Robot
import Testing

/// The built program in a terminal. One at a time, as each waits for frames.
@Suite(.serialized)
struct ReviewTerminalTests {
  @Test func `a session: look, decide, undo, leave; labels in the store, the screen given back`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let terminal = try fixture.review()
    #expect(terminal.waits { $0.line(39).contains("a accept") })
    #expect(terminal.text.contains("looks red"))
    #expect(terminal.line(0).contains("flagged 0 of 3"))
    #expect(terminal.line(0).contains("robot"))
    #expect(terminal.text.contains("Yellow mug ␛[2J number 1"))

    terminal.type("r")
    #expect(terminal.shows("flagged 1 of 3"))
    #expect(terminal.shows("looks green"))
    // Decided is saved before the next pair is drawn.
    #expect(try fixture.store.currentLabel(of: "mug-1", in: fixture.catalog)?.decision == .reject)
    terminal.type("a")
    #expect(terminal.shows("looks blue"))
    terminal.type("u")
    #expect(terminal.shows("taken back"))
    #expect(try fixture.store.currentLabel(of: "mug-2", in: fixture.catalog) == nil)
    terminal.type("q")
    #expect(terminal.exitCode() == 0)
    #expect(terminal.text.contains("1 decided"))
    #expect(terminal.text.contains("2 flagged pairs are left"))

    let label = try #require(try fixture.store.currentLabels(in: fixture.catalog).first)
    #expect(label.operator == "robot")
    #expect(label.auditModel == "test-1")
    #expect(label.reasons.map(\.end) == [6])
  }

  @Test func `the photo is drawn in its own colours, with the region's outline and number`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let terminal = try fixture.review()
    #expect(terminal.waits { $0.text.contains("┏1━") && $0.cell(30, 19).bg.rgb.red > 200 })
    let middle = terminal.cell(30, 19).bg
    #expect(middle.type & 1 == 0)
    #expect(middle.rgb.green < 40)
    #expect(middle.rgb.blue < 40)
    terminal.type("z")
    #expect(terminal.waits { !$0.text.contains("┏1━") && $0.text.contains("zoomed to Yellow") })
  }

  @Test func `killed, it has lost nothing that was decided, and goes on at the same pair`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let terminal = try fixture.review()
    #expect(terminal.shows("mug-1"))
    terminal.type("a")
    #expect(terminal.shows("flagged 1 of 3"))
    terminal.type("r")
    #expect(terminal.shows("looks blue"))
    terminal.signal(SIGKILL)
    #expect(terminal.exitCode() == -SIGKILL)
    let labels = try fixture.store.currentLabels(in: fixture.catalog)
    #expect(labels.map(\.pair) == ["mug-1", "mug-2"])
    #expect(labels.map(\.decision) == [.accept, .reject])

    let again = try fixture.review()
    #expect(again.shows("looks blue"))
    #expect(again.line(0).contains("flagged 2 of 3"))
    again.type("u")
    #expect(again.shows("looks green"))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `a signal leaves the terminal clean and the summary on it`(number: Int32) throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let terminal = try fixture.review()
    #expect(terminal.shows("mug-1"))
    terminal.type("a")
    #expect(terminal.shows("flagged 1 of 3"))
    terminal.signal(number)
    #expect(terminal.exitCode() == 0)
    #expect(terminal.text.contains("1 decided"))
    #expect(!terminal.text.contains("a accept"))
    #expect(try fixture.store.currentLabels(in: fixture.catalog).count == 1)
  }

  @Test func `what was shown is written beside the decision`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let terminal = try fixture.review()
    #expect(terminal.waits { $0.text.contains("┏1━") })
    terminal.type("a")
    #expect(terminal.shows("flagged 1 of 3"))
    let shown = try fixture.store.history(of: "mug-1", in: fixture.catalog).compactMap { event in
      if case .decided(_, let shown) = event { shown } else { nil }
    }.first
    #expect(shown?.picture == "half blocks")
    #expect(shown?.phrase == 0)
    #expect((shown?.columns ?? 0) > 40)
  }

  @Test func `a resize at any moment draws anew, and too small a size waits`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let terminal = try fixture.review()
    #expect(terminal.shows("mug-1"))
    for (columns, rows) in [(80, 24), (40, 12), (30, 8), (200, 60), (79, 23), (120, 40)] {
      terminal.resize(columns: columns, rows: rows)
      if columns < 40 {
        #expect(terminal.shows("needs 40x12"))
      } else {
        #expect(terminal.waits { $0.line(rows - 1).contains("a accept") && $0.text.contains("looks red") })
      }
    }
  }

  @Test func `without colour, words and marks say it all`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let terminal = try fixture.review([], ["NO_COLOR": "1"])
    #expect(terminal.shows("▸1 ✗ Yellow"))
    #expect(terminal.trueColourCells() == 0)
  }

  @Test(arguments: ["linux", "vt100", "screen", "xterm-256color"])
  func `plain terminals get what they can show`(name: String) throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let terminal = try fixture.review(columns: 80, rows: 24, [], ["TERM": name, "COLORTERM": ""])
    #expect(terminal.shows("a accept"))
    #expect(terminal.shows("looks red"))
    terminal.type("a")
    #expect(terminal.shows("1/3"))
    terminal.type("q")
    #expect(terminal.exitCode() == 0)
  }

  @Test func `why no photo is shown is said`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let terminal = try fixture.review(columns: 80, rows: 24, [], ["TERM": "vt100", "COLORTERM": ""])
    #expect(terminal.shows("TERM=vt100 has too few colours for photos"))
    #expect(terminal.shows("looks red"))
  }

  @Test func `two operators on one store see each other's decisions`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let yuki = try fixture.review(["--operator", "yuki"])
    #expect(yuki.shows("mug-1"))
    let ken = try fixture.review(["--operator", "ken"])
    // Nobody is given the pair at which somebody else is.
    #expect(ken.shows("mug-2"))
    ken.type("r")
    #expect(ken.shows("flagged 1 of 3"))
    yuki.type("n")
    #expect(yuki.shows("rejected by ken"))
    #expect(yuki.line(0).contains("flagged 1 of 3"))
  }

  @Test func `the first start asks for a name once`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let first = try fixture.review([], ["KANTEI_OPERATOR": ""])
    #expect(first.shows("Your name"))
    first.type("Yuki\r")
    #expect(first.waits { $0.line(0).contains("Yuki") && $0.line(39).contains("a accept") })
    first.type("q")
    #expect(first.exitCode() == 0)
    let second = try fixture.review([], ["KANTEI_OPERATOR": ""])
    #expect(second.waits { $0.line(0).contains("Yuki") && $0.line(39).contains("a accept") })
  }

  @Test func `a terminal that terminfo does not know is refused with a word`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let terminal = try fixture.review([], ["TERM": "nonsense", "COLORTERM": ""])
    #expect(terminal.exitCode() == 2)
    #expect(terminal.text.contains("nonsense"))
  }

  @Test func `without a terminal it names the command that needs none`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let process = Process()
    process.executableURL = ReviewFixture.program
    process.arguments = ["review", fixture.folder.path, "--store", fixture.storeFile.path]
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardError = pipe
    process.standardOutput = pipe
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).contains("kantei score"))
  }
}
