import Auditing
import Foundation

/// Ctrl-C, the SIGTERM of `kill`, `timeout` and services, and a terminal that is gone, as a `StopSignal`; a second of the first
/// two ends the program at once.
enum Interruption {
  /// From the first use on none of them ends the program by itself.
  static var stop: StopSignal { handler.stop }

  private static let handler = Handler()

  private final class Handler: Sendable {
    let stop = StopSignal()
    /// Unsafe in name only: after `init` they are kept, not used.
    private nonisolated(unsafe) let sources: [any DispatchSourceSignal]

    init() {
      // `nohup` has it ignored already.
      let numbers = [SIGINT, SIGTERM] + (Self.isIgnored(SIGHUP) ? [] : [SIGHUP])
      sources = numbers.map { number in
        signal(number, SIG_IGN)
        return DispatchSource.makeSignalSource(signal: number, queue: .global())
      }
      for (source, number) in zip(sources, numbers) {
        source.setEventHandler { [stop] in
          // A terminal's end is said by the kernel and by the shell: twice.
          if stop.isRaised, number != SIGHUP { Courtesy.endAtOnce(130) }
          stop.raise()
        }
        source.resume()
      }
    }

    private static func isIgnored(_ number: CInt) -> Bool {
      var action = sigaction()
      sigaction(number, nil, &action)
      return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
  }
}
