internal import CNcurses
internal import Foundation

/// A tiny process that gives the terminal back where this one is killed (`kill -9`, out of memory) and can't.
struct Watcher {
  private let farewell: Int32

  /// Starts it; call before the terminal's modes are changed, as those are what it restores.
  /// - Parameter message: what it says then.
  init(escapes: TerminalEscapes, message: String) {
    let text = Array((escapes.restore + "\r\n" + message.replacing("\n", with: "\r\n") + "\r\n").utf8)
    farewell = text.withUnsafeBytes { kantei_watch_over(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }

  /// The terminal was given back: the watcher ends without a word.
  func dismiss() {
    guard farewell >= 0 else { return }
    var byte: UInt8 = 1
    _ = write(farewell, &byte, 1)
    close(farewell)
  }
}
