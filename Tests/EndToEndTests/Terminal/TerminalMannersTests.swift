import Features
import Foundation
import Records
import Robot
import Testing

/// What a terminal's owner expects of a program, whatever happens to it.
@Suite(.serialized)
struct TerminalMannersTests {
  @Test func `killed outright, a watcher gives the terminal back and says how to reset it`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let shell = try fixture.review(throughShell: "; read line; echo shell goes on; cat")
    #expect(shell.shows("a accept"))
    shell.type("r")
    #expect(shell.shows("flagged 1 of 3"))
    try fixture.killProgram(under: shell.child)
    #expect(shell.shows("type: reset"))
    // What the shell prints before the watcher is done is lost with the other screen: it waits for a line.
    shell.type("go\n")
    #expect(shell.shows("shell goes on"))
    #expect(!shell.text.contains("a accept"))
    // Echo and line input are back.
    shell.type("echoed\n")
    #expect(shell.waits { $0.text.components(separatedBy: "echoed").count == 3 })
    #expect(try fixture.store.currentLabels(in: fixture.catalog).count == 1)
  }

  @Test func `what a terminal answers too late decides nothing`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let terminal = try fixture.review()
    #expect(terminal.shows("a accept"))
    // As xterm and kitty answer over a line that is slower than the program waits; an "r" alone would reject the pair.
    for answer in [
      "\u{1B}P1$r48;2;1;2;3m\u{1B}\\", "\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\", "\u{1B}[6;16;8t", "\u{1B}[?62;4c",
    ] {
      terminal.type(answer)
      terminal.settle()
    }
    #expect(try fixture.store.currentLabels(in: fixture.catalog).isEmpty)
    #expect(terminal.text.contains("flagged 0 of 3"))
    terminal.type("a")
    #expect(terminal.shows("flagged 1 of 3"))
    #expect(try fixture.store.currentLabels(in: fixture.catalog).map(\.decision) == [.accept])
  }

  @Test func `a paste decides nothing and is whole in a note, however it is cut into reads`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let terminal = try fixture.review()
    #expect(terminal.shows("a accept"))
    terminal.type("\u{1B}[20")
    terminal.type("0~rrr")
    terminal.settle()
    terminal.type(" aaa\u{1B}[201~")
    terminal.settle()
    #expect(terminal.text.contains("flagged 0 of 3"))
    terminal.type("e")
    #expect(terminal.shows("box"))
    terminal.type("m")
    terminal.settle()
    terminal.type("\u{1B}[200~first")
    terminal.settle()
    terminal.type(" rrr\rsecond\u{1B}[201~")
    #expect(terminal.shows("first rrr second"))
    #expect(try fixture.store.currentLabels(in: fixture.catalog).isEmpty)
  }

  @Test func `half a report of the mouse stops neither the screen nor the signals that end it`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let terminal = try fixture.review()
    #expect(terminal.shows("a accept"))
    terminal.type("\u{1B}[<0;5")
    terminal.resize(columns: 100, rows: 30)
    #expect(terminal.waits { $0.line(29).contains("accept") || $0.line(28).contains("accept") })
    terminal.signal(SIGTERM)
    #expect(terminal.exitCode(within: 20) == 0)
  }

  @Test func `a terminal that is gone ends a review in order`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let terminal = try fixture.review()
    #expect(terminal.shows("a accept"))
    terminal.type("r")
    #expect(terminal.shows("flagged 1 of 3"))
    terminal.hangUp()
    #expect(terminal.exitCode(within: 20).map { $0 >= 0 } == true)
    #expect(try fixture.store.currentLabels(in: fixture.catalog).count == 1)
  }

  @Test func `a store that is put in another's place under a review is told, and saves nothing`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let terminal = try fixture.review()
    #expect(terminal.shows("a accept"))
    try FileManager.default.moveItem(at: fixture.storeFile, to: fixture.folder.appendingPathComponent("away"))
    terminal.type("r")
    #expect(terminal.shows("NOT SAVED"))
    #expect(terminal.text.contains("removed or replaced"))
  }

  @Test func `leaving, nothing is said and the title and paste marks are given back`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let terminal = try fixture.review(keepsLog: true)
    #expect(terminal.shows("a accept"))
    #expect(terminal.sent("\u{1B}[22;2t") && terminal.sent("\u{1B}]2;kantei") && terminal.sent("\u{1B}[?2004h"))
    terminal.type("q")
    #expect(terminal.exitCode() == 0)
    #expect(terminal.sent("\u{1B}[23;2t") && terminal.sent("\u{1B}[?2004l"))
    #expect(!terminal.text.contains("reset"))
  }

  @Test func `a click selects a phrase, a hint or a pair; in a correction a drag draws the region`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let terminal = try fixture.review()
    #expect(terminal.waits { $0.text.contains("▸1 ✗ Yellow") && $0.text.contains("┏1━") })
    let row = try #require((0..<40).first { terminal.line($0).contains("2 ✓ mug") })
    terminal.click(75, row)
    #expect(terminal.shows("▸2 ✓ mug"))
    // Back to the first phrase by its region on the photo.
    terminal.click(30, 19)
    #expect(terminal.shows("▸1 ✗ Yellow"))
    terminal.type("e")
    #expect(terminal.shows("box"))
    terminal.mouse(20, 10, isDown: true)
    terminal.settle()
    terminal.mouse(40, 30, isDown: false)
    #expect(terminal.shows("region redrawn"))
    terminal.type("r\r")
    #expect(terminal.shows("flagged 1 of 3"))
    let label = try #require(try fixture.store.currentLabels(in: fixture.catalog).first)
    let region = try #require(label.corrections.first { $0.end == 6 }?.region)
    #expect(region.x0 > 0.2 && region.x0 < 0.45 && region.x1 > 0.5 && region.x1 < 0.75, "\(region)")
  }

  @Test func `Ctrl-Z goes to the shell and fg comes back to the same screen`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let shell = try fixture.review(throughShell: "; echo left; cat")
    #expect(shell.shows("a accept"))
    shell.type("\u{1A}")
    #expect(shell.waits { !$0.text.contains("a accept") })
    try fixture.signalProgram(under: shell.child, SIGCONT)
    #expect(shell.waits { $0.text.contains("a accept") && $0.text.contains("looks red") })
    shell.type("q")
    #expect(shell.shows("left"))
  }
}

extension PseudoTerminal {
  fileprivate func sent(_ text: String) -> Bool { log.firstRange(of: Array(text.utf8)) != nil }

  /// As xterm reports it in SGR mode; cells are counted from 0.
  fileprivate func mouse(_ x: Int, _ y: Int, isDown: Bool) {
    type("\u{1B}[<0;\(x + 1);\(y + 1)\(isDown ? "M" : "m")")
  }

  fileprivate func click(_ x: Int, _ y: Int) {
    mouse(x, y, isDown: true)
    mouse(x, y, isDown: false)
  }
}
