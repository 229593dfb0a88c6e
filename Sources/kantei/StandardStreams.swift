import Auditing
import Foundation
import Glibc
import Review

/// Standard output and standard error, as the commands use them.
enum StandardStreams {
  /// Where the program was started without one of the three, the next file that is opened would be taken for it.
  static func fillIn() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDWR)
    }
  }

  static func printable(_ text: String) -> String { TerminalText(text).description }

  /// For people and logs; a stranger's text in it can't command the terminal.
  static func note(_ text: String) {
    warn(TerminalText(text, lines: .kept).description + "\n")
  }

  /// To standard error as it is. Where nobody can be told any more (a terminal that is gone, a full disk), the work goes on.
  static func warn(_ printable: String) {
    var rest = Array(printable.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return }
      rest = rest.dropFirst(max(0, count))
    }
  }

  static func noteWaiting() {
    note("Another kantei is scoring this catalog; waiting for it. Ctrl-C ends the wait.")
  }

  /// - Parameter store: its file.
  static func noteMigration(of store: URL) {
    note("Another kantei is bringing the store \(store.path) up to date; waiting for it. Ctrl-C ends the wait.")
  }

  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// https://no-color.org
  static var outputIsColoured: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && environment["NO_COLOR", default: ""].isEmpty
      && environment["TERM"] != "dumb"
  }

  /// For people, whose strangers' text is printable already.
  static let output = TextSink { send($0) }

  /// For programs, to the letter; only where a person reads it on a terminal, strangers' text can't command that.
  static let records = TextSink { text in
    send(isatty(STDOUT_FILENO) == 1 ? TerminalText(text, lines: .kept).description : text)
  }

  /// As `records`, but without a line end of its own; on a terminal neither a byte order mark nor CR LF is shown.
  static func write(_ text: String) {
    guard isatty(STDOUT_FILENO) == 1 else { return send(text) }
    let shown = text.replacing("\r\n", with: "\n").replacing("\u{FEFF}", with: "")
    send(TerminalText(shown, lines: .kept).description)
  }

  /// A closed pipe ends the program without a word, as it does for every filter; a full disk does not.
  private static func send(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        Courtesy.endAtOnce(0)
      } else if errno != EINTR {
        let reason = String(cString: strerror(errno))
        note("kantei: standard output can't be written (\(reason)); make room there, or send it elsewhere.")
        Courtesy.endAtOnce(1)
      }
    }
  }

  /// On a terminal one line that is written over, elsewhere a line every half minute.
  static func progress() -> AuditProgress.Reporter {
    let isTerminal = errorIsTerminal
    let text = ProgressText(every: isTerminal ? .milliseconds(200) : .seconds(30), announcesPhases: isTerminal)
    return { progress in
      guard let line = text.line(for: progress) else { return }
      let end = progress.done == progress.total ? "\n" : ""
      warn(isTerminal ? "\r\u{1B}[K\(line)\(end)" : line + "\n")
    }
  }
}
