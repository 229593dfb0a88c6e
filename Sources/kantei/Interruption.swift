import Auditing
import Foundation

/// Ctrl-C as a `StopSignal`; a second one ends the program at once.
final class Interruption {
  let stop = StopSignal()
  private let source: any DispatchSourceSignal

  init() {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { [stop] in
      if stop.isRaised { _exit(130) }
      stop.raise()
    }
    source.resume()
  }

  deinit {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }
}
