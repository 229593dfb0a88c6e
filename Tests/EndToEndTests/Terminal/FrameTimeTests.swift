import Foundation
import Robot
import Testing

/// How `kantei-bench review` tells a key's answer from what the time alone changes.
@Suite struct FrameTimeTests {
  /// Shows a clock as soon as a key is pressed, and the answer, in another style, a fifth of a second later.
  private func slowProgram() throws -> PseudoTerminal {
    let script = """
      stty raw -echo; printf 'ready\\033[2Hpair'; dd bs=1 count=1 >/dev/null 2>&1
      printf '\\033[1H12/h '; sleep 0.2; printf '\\033[2H\\033[1mpair'; sleep 20
      """
    let terminal = try PseudoTerminal(
      URL(fileURLWithPath: "/bin/sh"), ["-c", script], environment: ["PATH": "/usr/bin:/bin", "TERM": "xterm"],
      columns: 20, rows: 4)
    #expect(terminal.shows("pair"))
    return terminal
  }

  private func looks(_ terminal: PseudoTerminal) -> [Int] {
    (0..<terminal.columns).map { terminal.look(of: $0, 1) }
  }

  @Test func `a frame in which only the clock changed answers no key`() throws {
    let terminal = try slowProgram()
    let before = looks(terminal)
    let time = try #require(terminal.frameTime(of: "a") { looks($0) != before })
    #expect(time >= .milliseconds(200))
    #expect(terminal.line(0).hasPrefix("12/h"))
  }

  @Test func `a key that changes nothing has no answer`() throws {
    let terminal = try slowProgram()
    #expect(terminal.frameTime(of: "a") { $0.line(2).contains("more") } == nil)
    #expect(terminal.line(0).hasPrefix("12/h"))
  }
}
