import Robot

/// What an operator sees of a review's screen, but for the decisions an hour: those change with the time, key or no key.
struct ReviewView: Equatable {
  private static let statusLine = 38

  private let header: [Substring]
  /// Of each cell below the header.
  private let looks: [Int]
  /// What the line above the keys says.
  private let status: String

  init(_ terminal: PseudoTerminal) {
    header = terminal.line(0).split(separator: " ").filter { !$0.hasSuffix("/h") }
    status = terminal.line(Self.statusLine)
    looks = (1..<terminal.rows).flatMap { row in (0..<terminal.columns).map { terminal.look(of: $0, row) } }
  }

  /// Whether it says already why a key can't work: pressed again, that key changes nothing.
  func objects(to key: String) -> Bool { status.drop { $0 == " " }.hasPrefix(key + ": ") }
}
