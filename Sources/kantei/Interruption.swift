import Auditing
import Foundation

/// Ctrl-C as a `StopSignal`; a second one ends the program at once.
enum Interruption {
  /// From the first use on Ctrl-C no longer ends the program.
  static var stop: StopSignal { handler.stop }

  private static let handler = Handler()

  private final class Handler: Sendable {
    let stop = StopSignal()
    /// Unsafe in name only: after `init` it is kept, not used.
    private nonisolated(unsafe) let source: any DispatchSourceSignal

    init() {
      signal(SIGINT, SIG_IGN)
      source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
      source.setEventHandler { [stop] in
        if stop.isRaised { Courtesy.endAtOnce(130) }
        stop.raise()
      }
      source.resume()
    }
  }
}
