internal import CNcurses
internal import Foundation

/// Asks the terminal itself what its environment may not say: over SSH `COLORTERM` is rarely passed on.
public enum TerminalProbe {
  public struct Answer: Sendable, Hashable {
    public let hasTrueColour: Bool
    /// Whether the background is light; `nil` where the terminal doesn't tell.
    public let isLight: Bool?
  }

  private static let timeout: Int32 = 200
  private static let longest = 4096
  /// Set a colour, ask which is set; ask for the background; then the question that every terminal answers.
  private static let question = "\u{1B}[48;2;1;2;3m\u{1B}P$qm\u{1B}\\\u{1B}[0m\u{1B}]11;?\u{1B}\\\u{1B}[c"

  /// Waits at most 200 ms. Call it before ncurses has the terminal.
  public static func ask(environment: [String: String]) -> Answer {
    let term = environment["TERM"] ?? ""
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, !["", "dumb", "linux"].contains(term),
      !term.hasPrefix("vt"), let answer = converse()
    else { return Answer(hasTrueColour: false, isLight: nil) }
    return read(answer)
  }

  /// What a terminal's bytes say.
  public static func read(_ answer: [UInt8]) -> Answer {
    let text = String(decoding: answer, as: UTF8.self)
    let colours = ["48;2;1;2;3", "48:2:1:2:3", "48:2::1:2:3"]
    return Answer(hasTrueColour: colours.contains { text.contains($0) }, isLight: isLight(text))
  }

  /// "]11;rgb:ffff/ffff/ffff", one to four digits a channel.
  private static func isLight(_ text: String) -> Bool? {
    guard let start = text.range(of: "]11;rgb:") else { return nil }
    let channels = text[start.upperBound...].prefix { $0.isHexDigit || $0 == "/" }.split(separator: "/")
    let values = channels.compactMap { channel -> Double? in
      guard (1...4).contains(channel.count), let value = Int(channel, radix: 16) else { return nil }
      return Double(value) / (pow(16, Double(channel.count)) - 1)
    }
    guard values.count == 3 else { return nil }
    return 0.3 * values[0] + 0.6 * values[1] + 0.1 * values[2] > 0.5
  }

  private static func converse() -> [UInt8]? {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return nil }
    var raw = before
    cfmakeraw(&raw)
    guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &raw) == 0 else { return nil }
    // Late answers must not be taken for keys.
    defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) }
    let bytes = Array(question.utf8)
    guard write(STDOUT_FILENO, bytes, bytes.count) == bytes.count else { return nil }
    return listen()
  }

  private static func listen() -> [UInt8] {
    var answer: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 256)
    var source = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    let end = Date().addingTimeInterval(Double(timeout) / 1000)
    while answer.count < longest {
      let left = Int32(end.timeIntervalSinceNow * 1000)
      guard left > 0, poll(&source, 1, left) > 0 else { break }
      let count = CNcurses.read(STDIN_FILENO, &chunk, chunk.count)
      guard count > 0 else { break }
      answer += chunk[..<count]
      if isWhole(answer) { break }
    }
    return answer
  }

  /// Ends with the device attributes, "ESC [ ? … c".
  private static func isWhole(_ answer: [UInt8]) -> Bool {
    guard answer.last == UInt8(ascii: "c"), let start = answer.lastIndex(of: 0x1B) else { return false }
    return answer[start...].starts(with: Array("\u{1B}[?".utf8))
  }
}
