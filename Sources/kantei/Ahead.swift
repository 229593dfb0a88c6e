import Dispatch
import Synchronization

/// Something that is worked out on another thread while this one does something else.
final class Ahead<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  init(_ work: @escaping @Sendable () throws -> Value) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let outcome = Result { try work() }
      result.withLock { $0 = outcome }
      isDone.signal()
    }
  }

  /// Waits for it.
  func value() throws -> Value {
    isDone.wait()
    isDone.signal()
    guard let outcome = result.withLock({ $0 }) else { throw CancellationError() }
    return try outcome.get()
  }
}
