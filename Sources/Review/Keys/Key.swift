/// One keypress, as the terminal named it.
public enum Key: Sendable, Hashable {
  case character(Character)
  case control(Character)
  case up, down, left, right, home, end, pageUp, pageDown
  case enter, tab, backTab, escape, backspace, delete

  private static let named: [(name: String, key: Key, sign: String)] = [
    ("up", .up, "↑"), ("down", .down, "↓"), ("left", .left, "←"), ("right", .right, "→"),
    ("home", .home, "Home"), ("end", .end, "End"), ("pageup", .pageUp, "PgUp"), ("pagedown", .pageDown, "PgDn"),
    ("enter", .enter, "↵"), ("tab", .tab, "Tab"), ("backtab", .backTab, "S-Tab"), ("escape", .escape, "Esc"),
    ("backspace", .backspace, "⌫"), ("delete", .delete, "Del"), ("space", .character(" "), "Space"),
  ]

  /// The names that a key file may use beside single characters and `ctrl-x`.
  public static var names: [String] { named.map(\.name) }

  /// A key as a key file writes it: "a", "Z", "?", "ctrl-l", "pagedown".
  public init?(name: String) {
    if name.count == 1, let character = name.first {
      self = .character(character)
    } else if name.lowercased().hasPrefix("ctrl-"), name.count == 6, let letter = name.lowercased().last {
      self = .control(letter)
    } else if let entry = Self.named.first(where: { $0.name == name.lowercased() }) {
      self = entry.key
    } else {
      return nil
    }
  }

  /// How the screen writes it.
  public var sign: String {
    if let entry = Self.named.first(where: { $0.key == self }) { return entry.sign }
    return switch self {
    case .character(let character): String(character)
    case .control(let letter): "^" + letter.uppercased()
    default: ""
    }
  }
}
