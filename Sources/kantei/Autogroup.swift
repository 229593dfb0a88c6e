import Foundation
import Glibc
import Synchronization

/// The niceness of a whole session, sched(7): where Linux groups processes by session (`kernel.sched_autogroup_enabled`, on by
/// default), a process' own weighs only against others of its session, not against the screens of other logins.
enum Autogroup {
  private static let file = "/proc/self/autogroup"
  private static let isRaised = Mutex(false)

  /// Makes the session nicer until this program ends; does nothing where there are no such groups, where somebody set the
  /// session's niceness already, and where a shell's background job would slow down the shell.
  static func giveWay(_ niceness: Int) {
    guard isOurs, current == 0 else { return }
    isRaised.withLock { isRaised in
      guard !isRaised, set(niceness) else { return }
      isRaised = true
    }
  }

  /// Where the program ends: `Courtesy.endAtOnce`, which all ends that come after giving way go through.
  static func restore() {
    isRaised.withLock { isRaised in
      guard isRaised else { return }
      // The kernel takes ten changes a second of whoever is not root.
      for _ in 0..<3 where isRaised {
        isRaised = !set(0)
        if isRaised { usleep(110_000) }
      }
    }
  }

  /// A session without a terminal, or this program in the terminal's foreground.
  private static var isOurs: Bool {
    let terminal = open("/dev/tty", O_RDONLY | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { return true }
    defer { close(terminal) }
    return tcgetpgrp(terminal) == getpgrp()
  }

  /// `nil` where there are no groups.
  private static var current: Int? {
    guard let line = try? String(contentsOfFile: file, encoding: .utf8),
      let word = line.split(whereSeparator: \.isWhitespace).last
    else { return nil }
    return Int(word)
  }

  private static func set(_ niceness: Int) -> Bool {
    let place = open(file, O_WRONLY | O_CLOEXEC)
    guard place >= 0 else { return false }
    defer { close(place) }
    let text = "\(niceness)"
    return write(place, text, text.utf8.count) == text.utf8.count
  }
}
