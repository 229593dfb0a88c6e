/// What ncurses has no call for: window title, bracketed paste, and no reordering of right-to-left text by the terminal.
struct TerminalEscapes {
  let enter: String
  let leave: String

  init(environment: [String: String], title: String) {
    let term = environment["TERM"] ?? ""
    // The plain console and old terminals would print these.
    let isModern = [
      "xterm", "screen", "tmux", "rxvt", "alacritty", "foot", "kitty", "wezterm", "vte", "st-", "konsole",
    ]
    .contains { term.hasPrefix($0) }
    guard isModern else {
      (enter, leave) = ("", "")
      return
    }
    // VTE reorders by itself unless told not to, which would carry borders along.
    let isVTE = environment["VTE_VERSION"] != nil
    enter = "\u{1B}[22;2t\u{1B}]2;\(TerminalText(title))\u{7}\u{1B}[?2004h" + (isVTE ? "\u{1B}[8l" : "")
    leave = "\u{1B}[?2004l\u{1B}[23;2t" + (isVTE ? "\u{1B}[8h" : "")
  }
}
