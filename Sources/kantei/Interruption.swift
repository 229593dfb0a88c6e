import Auditing
import Foundation

/// Ctrl-C, and the SIGTERM of `kill`, `timeout` and services, as a `StopSignal`; a second one ends the program at once.
enum Interruption {
  /// From the first use on neither ends the program by itself.
  static var stop: StopSignal { handler.stop }

  private static let handler = Handler()

  private final class Handler: Sendable {
    let stop = StopSignal()
    /// Unsafe in name only: after `init` they are kept, not used.
    private nonisolated(unsafe) let sources: [any DispatchSourceSignal]

    init() {
      sources = [SIGINT, SIGTERM].map { number in
        signal(number, SIG_IGN)
        return DispatchSource.makeSignalSource(signal: number, queue: .global())
      }
      for source in sources {
        source.setEventHandler { [stop] in
          if stop.isRaised { Courtesy.endAtOnce(130) }
          stop.raise()
        }
        source.resume()
      }
    }
  }
}
