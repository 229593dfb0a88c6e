/// What ncurses has no call for: window title, bracketed paste, the mouse's buttons, and no reordering of right-to-left text by the terminal.
struct TerminalEscapes {
  let enter: String
  let leave: String
  /// All that has to be undone where nobody could say `leave`: pictures, mouse, paste marks, the second screen, colours.
  let restore: String

  init(environment: [String: String], title: String) {
    let term = environment["TERM"] ?? ""
    // The plain console and old terminals would print these.
    let isModern = [
      "xterm", "screen", "tmux", "rxvt", "alacritty", "foot", "kitty", "wezterm", "vte", "st-", "konsole",
    ]
    .contains { term.hasPrefix($0) }
    guard isModern else {
      (enter, leave) = ("", "")
      restore = term.isEmpty || term == "dumb" ? "" : "\u{1B}[0m\u{1B}[?25h"
      return
    }
    // VTE reorders by itself unless told not to, which would carry borders along.
    let isVTE = environment["VTE_VERSION"] != nil
    enter =
      "\u{1B}[22;2t\u{1B}]2;\(TerminalText(title))\u{7}\u{1B}[?2004h\u{1B}[?1000h\u{1B}[?1006h"
      + (isVTE ? "\u{1B}[8l" : "")
    restore =
      "\u{1B}_Ga=d,d=A,q=2\u{1B}\\\u{1B}[?1000l\u{1B}[?1002l\u{1B}[?1003l\u{1B}[?1006l\u{1B}[?2004l\u{1B}[?1049l\u{1B}[?1l\u{1B}>"
      + "\u{1B}[?25h\u{1B}[0m\u{1B}(B\u{1B}[23;2t" + (isVTE ? "\u{1B}[8h" : "")
    leave = "\u{1B}[?1006l\u{1B}[?1000l\u{1B}[?2004l\u{1B}[23;2t" + (isVTE ? "\u{1B}[8h" : "")
  }
}
