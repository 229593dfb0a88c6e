import Dispatch
import Synchronization

/// Two pieces of work that need nothing of each other, on two cores.
enum SideBySide {
  /// Returns when both have ended.
  /// - Throws: what the first threw, else what the second threw.
  static func run<First: Sendable, Second: Sendable>(
    _ first: @Sendable () throws -> First, and second: @Sendable () throws -> Second
  ) throws -> (First, Second) {
    let results = Mutex<(Result<First, any Error>?, Result<Second, any Error>?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { place in
      if place == 0 {
        let result = Result { try first() }
        results.withLock { $0.0 = result }
      } else {
        let result = Result { try second() }
        results.withLock { $0.1 = result }
      }
    }
    let (one, other) = results.withLock { $0 }
    return (try one?.get() ?? first(), try other?.get() ?? second())
  }
}
