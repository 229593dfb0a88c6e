import Dispatch
import Synchronization

/// Work on several threads, each taking the next item as soon as it is free.
enum Crowd {
  /// - Throws: the first error; the others finish what they have in hand.
  static func run(_ count: Int, threads: Int, _ work: @Sendable (Int) throws -> Void) throws {
    let next = Atomic(0)
    let failure = Mutex<(any Error)?>(nil)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        let item = next.add(1, ordering: .relaxed).oldValue
        guard item < count, failure.withLock({ $0 == nil }) else { return }
        do { try work(item) } catch { failure.withLock { $0 = $0 ?? error } }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
