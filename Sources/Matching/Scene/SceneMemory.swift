import Synchronization

/// What evidence has worked out of a photo whatever is claimed of it, so that many claims of one photo see it once.
final class SceneMemory: Sendable {
  private struct Known<Value: Sendable>: Sendable {
    let value: Value
  }

  private let known = Mutex<[String: any Sendable]>([:])

  /// The result of `compute`, worked out at most once for each thread that asks at the same time.
  ///
  /// - Parameter name: of the value, beginning with the channel of whoever works it out: one type and one result a name.
  func value<Value: Sendable>(of name: String, otherwise compute: () -> Value) -> Value {
    if let known = known.withLock({ $0[name] }) as? Known<Value> { return known.value }
    let value = compute()
    known.withLock { $0[name] = Known(value: value) }
    return value
  }
}
