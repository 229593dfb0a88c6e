import Auditing
import Foundation
import Glibc
import Review

/// Standard output and standard error, as the commands use them.
enum StandardStreams {
  static func printable(_ text: String) -> String { TerminalText(text).description }

  /// For people and logs; a stranger's text in it can't command the terminal.
  static func note(_ text: String) {
    FileHandle.standardError.write(Data((TerminalText(text, lines: .kept).description + "\n").utf8))
  }

  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// https://no-color.org
  static var outputIsColoured: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && environment["NO_COLOR", default: ""].isEmpty
      && environment["TERM"] != "dumb"
  }

  /// A closed pipe ends the program without a word, as it does for every filter.
  static let output = TextSink { text in
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      exit(0)
    }
  }

  /// On a terminal one line that is written over, elsewhere a line every half minute.
  static func progress() -> AuditProgress.Reporter {
    let isTerminal = errorIsTerminal
    let text = ProgressText(every: isTerminal ? .milliseconds(200) : .seconds(30), announcesPhases: isTerminal)
    return { progress in
      guard let line = text.line(for: progress) else { return }
      let end = progress.done == progress.total ? "\n" : ""
      FileHandle.standardError.write(Data((isTerminal ? "\r\u{1B}[K\(line)\(end)" : line + "\n").utf8))
    }
  }
}
