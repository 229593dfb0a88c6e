public import Foundation

/// Why there is no screen to review on.
public enum TerminalError: Error, Sendable, Hashable, CustomStringConvertible, LocalizedError {
  case notATerminal
  /// terminfo has no entry of this name.
  case unknown(String)

  public var description: String {
    switch self {
    case .notATerminal:
      """
      review needs a terminal, and this is none. To list the flagged pairs without one: kantei score CATALOG; \
      to decide them in lines of text: kantei review CATALOG --plain
      """
    case .unknown(let name):
      "terminfo does not know the terminal “\(TerminalText(name))”. Set TERM to one it knows, say xterm-256color, or install ncurses-term."
    }
  }

  public var errorDescription: String? { description }
}
