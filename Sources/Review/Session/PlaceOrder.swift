internal import Synchronization

/// Keeps a place that is noted by the way from being written over one that was claimed since: other operators would be given
/// the pair at which this one is.
final class PlaceOrder: Sendable {
  private let claims = Atomic(0)
  private let turn = Mutex(())

  /// How often a place was claimed; never waits.
  var count: Int { claims.load(ordering: .acquiring) }

  /// Claims a place in the store, as `body` does it.
  func claim(_ body: () -> Void) {
    turn.withLock { _ in
      claims.add(1, ordering: .acquiringAndReleasing)
      body()
    }
  }

  /// Notes a place in the store, as `body` does it, unless another was claimed since.
  /// - Parameter count: when the place was this operator's.
  func note(since count: Int, _ body: () -> Void) {
    turn.withLock { _ in
      if self.count == count { body() }
    }
  }
}
