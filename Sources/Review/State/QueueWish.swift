/// A queue that an operator asked for, while the store is asked for what it takes.
struct QueueWish: Sendable, Hashable {
  let scope: ReviewQueue.Scope
  let filter: QueueFilter
  let sort: ReviewQueue.Sort
  var found: Set<String>?

  func isReady(_ listed: ReviewQueue.Scope) -> Bool {
    listed.rawValue >= scope.rawValue && (found != nil || !filter.needsWords)
  }
}
