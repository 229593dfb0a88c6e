internal import CNcurses
public import Foundation

/// The terminfo entry to use, and how many colours it gives.
public struct TerminalKind: Sendable, Hashable {
  public let name: String
  public let colours: Int
  public let hasTrueColour: Bool

  /// - Parameters:
  ///   - trueColour: whether the terminal confirmed it, or the user insists.
  ///   - cache: where a terminfo entry of our own may lie.
  public init(environment: [String: String], trueColour: Bool, cache: URL) {
    let term = environment["TERM"].flatMap { $0.isEmpty ? nil : $0 } ?? "vt100"
    let promises = ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "")
    if !term.contains("-direct"), promises || trueColour,
      let direct = DirectColourEntry(for: term, in: cache).install()
    {
      name = direct
    } else {
      name = term
    }
    var status: Int32 = 0
    let isKnown = setupterm(name, STDOUT_FILENO, &status) == OK
    colours = isKnown ? max(0, Int(tigetnum("colors"))) : 0
    hasTrueColour = isKnown && kantei_has_flag("RGB") != 0
  }

  /// The best way to show photos here.
  public var pictures: PictureMode { hasTrueColour ? .trueColour : colours >= 256 ? .indexed : .none }
}
