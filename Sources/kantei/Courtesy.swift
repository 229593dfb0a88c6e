import Foundation
import Glibc

/// Lets whoever waits at a screen go first.
enum Courtesy {
  private static let thread = 15
  /// Far enough that a screen on the same machine hardly waits; beside another login's work a tenth of a processor is left to it.
  private static let process = 10

  /// The calling thread's niceness: on Linux it is a thread's own, and those that it starts have it too.
  static func giveWay() { raise(to: thread, of: 0) }

  /// That of every thread of this program, and so of those to come; and of its session, against the screens of others.
  static func giveWayAltogether() {
    Autogroup.giveWay(process)
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []
    for thread in threads.compactMap(UInt32.init) { raise(to: process, of: thread) }
  }

  /// Ends the program without taking anything down, and gives the session back what it gave away. Other threads may still
  /// be at work, decoding ahead or letting go of a network: libraries that are taken down under them end the program with a
  /// signal.
  static func endAtOnce(_ code: Int32) -> Never {
    fflush(nil)
    Autogroup.restore()
    _exit(code)
  }

  /// - Parameter thread: its kernel id, 0 for the calling one. One that is nicer already stays as it is.
  private static func raise(to niceness: Int, of thread: UInt32) {
    let which = __priority_which_t(PRIO_PROCESS.rawValue)
    if getpriority(which, thread) < niceness { setpriority(which, thread, Int32(niceness)) }
  }
}
