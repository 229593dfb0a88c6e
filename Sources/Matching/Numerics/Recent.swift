import Synchronization

/// Remembers the last few results of a costly computation, so that many questions about one photo see it once.
///
/// Keys are compared, not hashed: equal arrays that share their storage, as those of one photo passed along do, are
/// equal at a glance, while hashing would read a photo's hundred thousand numbers.
package final class Recent<Key: Equatable & Sendable, Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let key: Key
    let value: Value
  }

  private let capacity: Int
  private let entries = Mutex<[Entry]>([])

  package init(capacity: Int) { self.capacity = capacity }

  /// The result for `key`, computed at most once for each thread that asks at the same time.
  package func value(of key: Key, otherwise compute: () -> Value) -> Value {
    if let known = entries.withLock({ entries in entries.first { $0.key == key } }) { return known.value }
    let value = compute()
    entries.withLock { entries in
      if entries.count >= capacity { entries.removeFirst() }
      entries.append(Entry(key: key, value: value))
    }
    return value
  }
}
