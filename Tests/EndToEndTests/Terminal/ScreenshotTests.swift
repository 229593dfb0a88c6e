import CVTerm
import Foundation
import Robot
import Testing

/// With `KANTEI_RECORD=1`, the sample catalog's first pair becomes the picture in the README: the built program on a
/// real screen. The catalog must have been scored into the store that `KANTEI_STORE` names.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["KANTEI_RECORD"] != nil))
struct ScreenshotTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func `the README's screen`() throws {
    let environment = ProcessInfo.processInfo.environment
    let store = try #require(environment["KANTEI_STORE"], "name the scored store with KANTEI_STORE")
    let terminal = try PseudoTerminal(
      ReviewFixture.program,
      ["review", Self.root.appendingPathComponent("sample-catalog").path, "--store", store, "--no-scoring"],
      environment: [
        "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
        "HOME": FileManager.default.temporaryDirectory.path, "KANTEI_OPERATOR": "yuki",
      ], columns: 120, rows: 40)
    #expect(terminal.waits { $0.line(39).contains("a accept") && $0.text.contains("┏") })
    for key in environment["KANTEI_RECORD_KEYS"] ?? "" { terminal.type(String(key)) }
    _ = terminal.waits(for: 2) { _ in false }
    let docs = Self.root.appendingPathComponent("docs")
    let text = (0..<40).map { row in
      var line = terminal.line(row)[...]
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
    try text.write(to: docs.appendingPathComponent("screen-120.txt"), atomically: true, encoding: .utf8)
    try ScreenSVG(terminal).text.write(to: docs.appendingPathComponent("review.svg"), atomically: true, encoding: .utf8)
  }
}
