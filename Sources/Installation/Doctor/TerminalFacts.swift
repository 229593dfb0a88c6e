/// What is known of the terminal that Kantei runs in.
public struct TerminalFacts: Sendable, Hashable {
  public var isTerminal: Bool
  /// `TERM`.
  public var kind: String
  public var columns: Int
  public var rows: Int
  public var colours: Int
  public var hasTrueColour: Bool
  /// What the locale writes text in: "UTF-8", "ANSI_X3.4-1968".
  public var encoding: String

  public init(
    isTerminal: Bool, kind: String, columns: Int, rows: Int, colours: Int, hasTrueColour: Bool, encoding: String
  ) {
    self.isTerminal = isTerminal
    self.kind = kind
    self.columns = columns
    self.rows = rows
    self.colours = colours
    self.hasTrueColour = hasTrueColour
    self.encoding = encoding
  }

  public var findings: [Finding] {
    guard isTerminal else {
      return [
        Finding(
          "terminal", .poor, "none here: `kantei review` needs one, the other commands don't",
          mend: "run kantei doctor in a terminal to have it checked")
      ]
    }
    return [size, colour, text]
  }

  private var size: Finding {
    let cells = "\(columns)x\(rows) cells (\(kind.isEmpty ? "TERM is not set" : kind))"
    return columns >= 80 && rows >= 24
      ? Finding("terminal", .ok, cells)
      : Finding("terminal", .poor, cells, mend: "enlarge the window to 80x24 or more")
  }

  private var colour: Finding {
    if hasTrueColour { return Finding("colour", .ok, "true colour") }
    return colours >= 256
      ? Finding(
        "colour", .poor, "\(colours) colours: hues of photos are wrong (navy turns teal)",
        mend: "where the terminal has true colour: export COLORTERM=truecolor")
      : Finding(
        "colour", .poor, "\(colours) colours: photos can't be shown",
        mend: "use a terminal with true colour and export COLORTERM=truecolor")
  }

  private var text: Finding {
    encoding == "UTF-8"
      ? Finding("text", .ok, "UTF-8")
      : Finding("text", .poor, "the locale is \(encoding)", mend: "export LC_ALL=C.UTF-8")
  }
}
