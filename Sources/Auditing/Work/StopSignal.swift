import Synchronization

/// Asks work to stop at the next photo; raised by Ctrl-C.
public final class StopSignal: Sendable {
  private let raised = Atomic(false)

  public init() {}

  public func raise() { raised.store(true, ordering: .relaxed) }
  public var isRaised: Bool { raised.load(ordering: .relaxed) }
}
