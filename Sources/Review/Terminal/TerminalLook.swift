public import Foundation

/// How the screen will look on this terminal: its colours, its pictures, the theme and the keys.
public struct TerminalLook: Sendable {
  public let kind: TerminalKind
  public let theme: Theme
  public let pictures: PictureMode
  public let keys: KeyMap
  /// Of a cell, in pixels, where the terminal says.
  public let cell: PixelSize?
  /// Whether pictures go through tmux to the terminal around it.
  public let isPassedThroughTmux: Bool
  /// What the terminal had answered when it was no longer waited for: the rest may come at any time.
  public let unfinishedAnswer: [UInt8]?
  /// `NO_COLOR`, or a terminal without colours.
  public let isMonochrome: Bool
  /// What is wrong with the user's theme and key files; the defaults stand in for them.
  public let problems: [String]

  /// Asks the terminal what it can, which takes up to 200 ms.
  /// - Parameters:
  ///   - picture: what the user insists on.
  ///   - theme: a name or a file; `nil` goes by the terminal's background.
  ///   - themes: the folder of those that come with the program.
  public init(
    environment: [String: String], folders: UserFolders, themes: URL, picture: PictureMode? = nil, theme: String? = nil
  ) {
    let forbidsColour = !(environment["NO_COLOR"] ?? "").isEmpty
    let answer = forbidsColour ? nil : TerminalProbe.ask(environment: environment)
    kind = TerminalKind(
      environment: environment, trueColour: picture == .trueColour || answer?.hasTrueColour == true,
      cache: folders.cache)
    isMonochrome = (forbidsColour && picture == nil) || kind.colours < 8
    cell = answer?.cell
    unfinishedAnswer = answer?.unfinished
    pictures = picture ?? (forbidsColour ? .none : Self.pixels(answer) ?? kind.pictures)
    isPassedThroughTmux = pictures == .kitty && TerminalProbe.isInTmux(environment)

    var problems: [String] = []
    let shelf = ThemeShelf(folders: [folders.configuration.appendingPathComponent("themes"), themes])
    self.theme = Self.theme(
      isMonochrome || forbidsColour ? Theme.monochrome.name : theme, isLight: answer?.isLight == true, on: shelf,
      problems: &problems)
    let keys = UserKeys(folders)
    self.keys = keys.map
    if pictures == .none, picture == nil, !forbidsColour {
      let mend = kind.richer.map { "; try TERM=\($0)" } ?? ""
      problems.append("TERM=\(environment["TERM"] ?? "") has too few colours for photos\(mend)")
    }
    self.problems = problems + keys.problems
  }

  /// The protocol by which the terminal said that it shows pictures. Sixels are pixels of the screen: without a cell's
  /// size nobody knows how many cells they cover.
  private static func pixels(_ answer: TerminalProbe.Answer?) -> PictureMode? {
    guard let answer else { return nil }
    if answer.hasKitty { return .kitty }
    return answer.hasSixels && answer.cell != nil ? .sixel : nil
  }

  private static func theme(_ name: String?, isLight: Bool, on shelf: ThemeShelf, problems: inout [String]) -> Theme {
    let standard = isLight ? "light" : ThemeShelf.defaultName
    do { return try shelf.theme(name ?? standard) } catch { problems.append("\(error)") }
    return (try? shelf.theme(standard)) ?? .monochrome
  }
}
