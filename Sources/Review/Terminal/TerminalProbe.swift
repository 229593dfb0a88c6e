internal import CNcurses
internal import Foundation

/// Asks the terminal itself what its environment may not say: over SSH `COLORTERM` is rarely passed on, and no name tells
/// whether pictures can be shown.
public enum TerminalProbe {
  public struct Answer: Sendable, Hashable {
    public let hasTrueColour: Bool
    /// Whether the background is light; `nil` where the terminal doesn't tell.
    public let isLight: Bool?
    /// Whether it answered a question in kitty's graphics protocol.
    public let hasKitty: Bool
    /// Whether its device attributes name sixels.
    public let hasSixels: Bool
    /// Of a cell, in pixels.
    public let cell: PixelSize?
    /// What it had answered by then, where that was not all: the rest comes later, among the keys.
    public let unfinished: [UInt8]?

    /// Nothing is known.
    static let silence = TerminalProbe.read([])
  }

  private static let timeout: Int32 = 200
  private static let longest = 4096
  private static let kittyQuestion = "\u{1B}_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\"
  /// Set a colour, ask which is set; ask for the background, and for a cell's size.
  private static let questions = "\u{1B}[48;2;1;2;3m\u{1B}P$qm\u{1B}\\\u{1B}[0m\u{1B}]11;?\u{1B}\\\u{1B}[16t"
  /// The question that every terminal answers, and answers last.
  private static let lastQuestion = "\u{1B}[c"

  /// Waits at most 200 ms. Call it before ncurses has the terminal.
  ///
  /// Inside tmux the terminal around it is asked for kitty's protocol; GNU screen passes none of it on.
  public static func ask(environment: [String: String]) -> Answer {
    let term = environment["TERM"] ?? ""
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, !["", "dumb", "linux"].contains(term),
      !term.hasPrefix("vt")
    else { return .silence }
    let isInTmux = isInTmux(environment)
    let kitty = isInTmux ? TmuxPassage.wrap(kittyQuestion) : isInScreen(environment) ? "" : kittyQuestion
    // What tmux passes on is answered after tmux's own answers: only where it does is it worth the wait.
    let isDone = isInTmux && passesThrough() ? { hasKitty(in: $0) && isWhole($0) } : isWhole
    return converse(questions + kitty + lastQuestion, until: isDone)
      .map { read($0, isUnfinished: !isDone($0)) } ?? .silence
  }

  static func isInTmux(_ environment: [String: String]) -> Bool { !(environment["TMUX"] ?? "").isEmpty }

  private static func isInScreen(_ environment: [String: String]) -> Bool {
    !isInTmux(environment) && (!(environment["STY"] ?? "").isEmpty || (environment["TERM"] ?? "").hasPrefix("screen"))
  }

  /// What a terminal's bytes say.
  public static func read(_ answer: [UInt8], isUnfinished: Bool = false) -> Answer {
    let text = String(decoding: answer, as: UTF8.self)
    let colours = ["48;2;1;2;3", "48:2:1:2:3", "48:2::1:2:3"]
    return Answer(
      hasTrueColour: colours.contains { text.contains($0) }, isLight: isLight(text), hasKitty: hasKitty(in: answer),
      hasSixels: attributes(in: text).contains("4"), cell: cell(in: text),
      unfinished: isUnfinished ? answer : nil)
  }

  private static func hasKitty(in answer: [UInt8]) -> Bool {
    String(decoding: answer, as: UTF8.self).contains("_Gi=31;OK")
  }

  /// "ESC [ ? 62 ; 4 ; 22 c": the first number is the terminal's class.
  private static func attributes(in text: String) -> [Substring] {
    guard let start = text.range(of: "\u{1B}[?") else { return [] }
    let body = text[start.upperBound...].prefix { $0.isNumber || $0 == ";" }
    return Array(body.split(separator: ";").dropFirst())
  }

  /// "ESC [ 6 ; height ; width t".
  private static func cell(in text: String) -> PixelSize? {
    guard let start = text.range(of: "\u{1B}[6;") else { return nil }
    let numbers = text[start.upperBound...].prefix { $0.isNumber || $0 == ";" }.split(separator: ";").compactMap {
      Int($0)
    }
    guard numbers.count == 2, numbers.allSatisfy((1...256).contains) else { return nil }
    return PixelSize(width: numbers[1], height: numbers[0])
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

  private static func converse(_ question: String, until isDone: ([UInt8]) -> Bool) -> [UInt8]? {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return nil }
    var raw = before
    cfmakeraw(&raw)
    guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &raw) == 0 else { return nil }
    // Half an answer thrown away would leave the other half to be taken for keys: `InputParser` hears it to its end.
    defer { tcsetattr(STDIN_FILENO, TCSANOW, &before) }
    let bytes = Array(question.utf8)
    guard write(STDOUT_FILENO, bytes, bytes.count) == bytes.count else { return nil }
    return listen(until: isDone)
  }

  private static func listen(until isDone: ([UInt8]) -> Bool) -> [UInt8] {
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
      if isDone(answer) { break }
    }
    return answer
  }

  /// Holds the device attributes, "ESC [ ? … c".
  private static func isWhole(_ answer: [UInt8]) -> Bool {
    let text = String(decoding: answer, as: UTF8.self)
    guard let start = text.range(of: "\u{1B}[?", options: .backwards) else { return false }
    return text[start.upperBound...].drop { $0.isNumber || $0 == ";" }.first == "c"
  }

  /// Whether this tmux passes sequences on at all; without it the full time-out would be spent at every start.
  private static func passesThrough() -> Bool {
    let tmux = Process()
    tmux.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    tmux.arguments = ["tmux", "show-options", "-Apv", "allow-passthrough"]
    let output = Pipe()
    tmux.standardOutput = output
    tmux.standardError = FileHandle.nullDevice
    guard (try? tmux.run()) != nil else { return false }
    let answer = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    tmux.waitUntilExit()
    return ["on", "all"].contains(answer.trimmingCharacters(in: .whitespacesAndNewlines))
  }
}
