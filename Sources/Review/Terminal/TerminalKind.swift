internal import CNcurses
public import Foundation

/// What the environment and the terminal itself say about its colours.
public struct TerminalKind: Sendable, Hashable {
  /// The terminfo entry to use.
  public let name: String
  public let hasTrueColour: Bool

  /// - Parameters:
  ///   - probed: whether the terminal itself confirmed 24-bit colour.
  ///   - cache: where terminfo entries of our own may lie.
  public init(environment: [String: String], probed: Bool, cache: URL) {
    let term = environment["TERM"] ?? "vt100"
    let promises = ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "")
    if term.hasSuffix("-direct") || term.contains("-direct") {
      (name, hasTrueColour) = (term, true)
    } else if promises || probed, let direct = DirectColourEntry(for: term, in: cache).install() {
      (name, hasTrueColour) = (direct, true)
    } else {
      (name, hasTrueColour) = (term, false)
    }
  }
}
