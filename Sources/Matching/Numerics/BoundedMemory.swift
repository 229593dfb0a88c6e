import Synchronization

/// Remembers the results of a costly computation by key, no more than `capacity` of them, those that are asked for again
/// and again for good.
///
/// Results lie in two generations. Once the young one is half of what fits, it becomes the old one, and what was in that and
/// was not asked for meanwhile is forgotten: a question costs the same however many results there are.
package final class BoundedMemory<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Generations {
    var young: [Key: Value] = [:]
    var old: [Key: Value] = [:]

    mutating func remember(_ value: Value, of key: Key, half: Int) {
      if young.count >= half {
        old = young
        young = [:]
      }
      young[key] = value
    }
  }

  private let half: Int
  private let generations = Mutex(Generations())

  /// - Parameter capacity: results at most, from 2 on.
  package init(capacity: Int) { half = max(1, capacity / 2) }

  /// Results in memory; one that is in both generations counts twice.
  package var count: Int { generations.withLock { $0.young.count + $0.old.count } }

  /// The result for `key`, computed at most once for each thread that asks at the same time; no result is not remembered.
  package func value(of key: Key, otherwise compute: () -> Value?) -> Value? {
    let known = generations.withLock { generations -> Value? in
      if let value = generations.young[key] { return value }
      guard let value = generations.old[key] else { return nil }
      generations.remember(value, of: key, half: half)
      return value
    }
    if let known { return known }
    guard let value = compute() else { return nil }
    generations.withLock { $0.remember(value, of: key, half: half) }
    return value
  }
}
