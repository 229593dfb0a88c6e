/// Sequences meant for the terminal around tmux (`allow-passthrough`).
enum TmuxPassage {
  static func wrap(_ sequence: String) -> String {
    "\u{1B}Ptmux;" + sequence.replacing("\u{1B}", with: "\u{1B}\u{1B}") + "\u{1B}\\"
  }
}
