internal import CNcurses
public import Foundation

/// The terminfo entry to use, and how many colours it gives.
public struct TerminalKind: Sendable, Hashable {
  public let name: String
  public let colours: Int
  public let hasTrueColour: Bool
  /// The entry of the same terminal with 256 colours, where it has fewer and terminfo knows one.
  public let richer: String?

  /// - Parameters:
  ///   - trueColour: whether the terminal confirmed it, or the user insists.
  ///   - cache: where a terminfo entry of our own may lie.
  public init(environment: [String: String], trueColour: Bool, cache: URL) {
    var term = environment["TERM"].flatMap { $0.isEmpty ? nil : $0 } ?? "vt100"
    var promises = ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "")
    // "xterm-direct" says what we need, but its entry is in ncurses-term, which is rarely installed.
    if term.hasSuffix("-direct"), !Self.isKnown(term) {
      term = term.dropLast("direct".count) + "256color"
      promises = true
    }
    if !term.contains("-direct"), promises || trueColour,
      let direct = DirectColourEntry(for: term, in: cache).install(isKnown: Self.isKnown)
    {
      name = direct
    } else {
      name = term
    }
    let rich = term + "-256color"
    let hasRich = Self.isKnown(rich)
    // Asked last: terminfo goes on with this one.
    let isKnown = Self.isKnown(name)
    colours = isKnown ? max(0, Int(tigetnum("colors"))) : 0
    hasTrueColour = isKnown && kantei_has_flag("RGB") != 0
    richer = hasRich && colours < 256 ? rich : nil
  }

  /// Asked of terminfo, which then answers further questions for this terminal.
  private static func isKnown(_ name: String) -> Bool {
    var status: Int32 = 0
    return setupterm(name, STDOUT_FILENO, &status) == OK
  }

  /// The best way to show photos here.
  public var pictures: PictureMode { hasTrueColour ? .trueColour : colours >= 256 ? .indexed : .none }
}
