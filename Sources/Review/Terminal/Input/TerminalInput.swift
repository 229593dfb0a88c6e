/// What an operator did at a terminal.
package enum TerminalInput: Sendable, Hashable {
  case key(Key)
  /// Text between the marks of a bracketed paste, on one line.
  case pasted(String)
  case mouse(MouseEvent)
}
