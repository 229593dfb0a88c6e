/// Which key means what on which screen. Hints, the key sheet and the reducer all read this one table.
public struct KeyMap: Sendable, Hashable {
  /// Screens whose keys differ.
  public enum Context: String, Sendable, Hashable, CaseIterable {
    case review, correction, region, queue, photo, compare, keys
  }

  public struct Binding: Sendable, Hashable {
    public let key: Key
    public let command: Command
  }

  private var bindings: [Context: [Binding]]

  public func command(for key: Key, in context: Context) -> Command? {
    bindings[context]?.first { $0.key == key }?.command
  }

  /// The first key that means `command`, the one that hints show.
  public func key(for command: Command, in context: Context) -> Key? {
    bindings[context]?.first { $0.command == command }?.key
  }

  /// In the order of the key sheet.
  public func bindings(in context: Context) -> [Binding] { bindings[context] ?? [] }

  /// Gives `command` these keys, and no others, wherever it had one; a key taken from another command leaves that
  /// command without it.
  public mutating func rebind(_ command: Command, to keys: [Key]) {
    for context in Context.allCases {
      guard var list = bindings[context], let place = list.firstIndex(where: { $0.command == command }) else {
        continue
      }
      list.removeAll { $0.command == command || keys.contains($0.key) }
      list.insert(contentsOf: keys.map { Binding(key: $0, command: command) }, at: min(place, list.count))
      bindings[context] = list
    }
  }

  public static let standard = KeyMap(bindings: [
    .review: decide + move + look + around, .photo: decide + move + look + [bind(.escape, .leave)] + around,
    .queue: list, .correction: correction, .region: region, .compare: compare, .keys: sheet,
  ])

  private static func bind(_ key: Key, _ command: Command) -> Binding { Binding(key: key, command: command) }
  private static func bind(_ character: Character, _ command: Command) -> Binding {
    Binding(key: .character(character), command: command)
  }

  private static let decide = [
    bind("a", .accept), bind("r", .reject), bind("e", .correct), bind("s", .skip), bind("S", .defer), bind("u", .undo),
  ]
  private static let phrases =
    [bind(.down, .phraseDown), bind(.up, .phraseUp), bind("j", .phraseDown), bind("k", .phraseUp)]
    + (1...9).map { bind(Character(String($0)), .phrase($0)) }
  private static let move = [
    bind("n", .next), bind("p", .previous), bind("N", .nextUndecided), bind(.right, .next), bind(.left, .previous),
  ]
  private static let look =
    phrases + [bind("z", .zoom), bind("Z", .photoAlone), bind("w", .compare)]
    + [bind(.pageDown, .pageDown), bind(.pageUp, .pageUp)]
  private static let around = [
    bind(.tab, .queue), bind("/", .find), bind("?", .help), bind("q", .quit), bind(.control("c"), .quit),
    bind(.control("l"), .redraw), bind(.control("z"), .suspend),
  ]
  private static let list = [
    bind(.down, .next), bind(.up, .previous), bind("j", .next), bind("k", .previous), bind("n", .next),
    bind("p", .previous), bind(.enter, .open), bind("N", .nextUndecided), bind("/", .find), bind("c", .clearFilter),
    bind("f", .scope), bind("o", .sort), bind(.pageDown, .pageDown), bind(.pageUp, .pageUp), bind(.home, .first),
    bind(.end, .last), bind("u", .undo), bind(.tab, .leave), bind(.escape, .leave), bind("?", .help), bind("q", .quit),
    bind(.control("c"), .quit), bind(.control("l"), .redraw), bind(.control("z"), .suspend),
  ]
  private static let correction =
    [
      bind("a", .accept), bind("r", .reject), bind("t", .retype), bind("b", .redrawRegion), bind("m", .note),
      bind(.enter, .open), bind(.escape, .leave),
    ] + phrases + [
      bind("z", .zoom), bind("?", .help), bind(.control("c"), .quit), bind(.control("l"), .redraw),
      bind(.control("z"), .suspend),
    ]
  private static let region = [
    bind(.left, .box(.left)), bind(.right, .box(.right)), bind(.up, .box(.up)), bind(.down, .box(.down)),
    bind("h", .box(.left)), bind("l", .box(.right)), bind("k", .box(.up)), bind("j", .box(.down)),
    bind("+", .box(.larger)), bind("-", .box(.smaller)), bind(">", .box(.wider)), bind("<", .box(.narrower)),
    bind("]", .box(.taller)), bind("[", .box(.flatter)), bind(.enter, .open), bind(.escape, .leave), bind("?", .help),
    bind(.control("c"), .quit), bind(.control("l"), .redraw), bind(.control("z"), .suspend),
  ]
  private static let compare = [
    bind("x", .markSwapped), bind("w", .leave), bind(.escape, .leave), bind("a", .accept), bind("r", .reject),
    bind("u", .undo), bind("?", .help), bind("q", .quit), bind(.control("c"), .quit), bind(.control("l"), .redraw),
    bind(.control("z"), .suspend),
  ]
  private static let sheet = [
    bind("?", .leave), bind(.escape, .leave), bind(.pageDown, .pageDown), bind(.pageUp, .pageUp),
    bind(.down, .pageDown),
    bind(.up, .pageUp), bind("q", .leave), bind(.control("c"), .quit), bind(.control("l"), .redraw),
    bind(.control("z"), .suspend),
  ]
}
