/// How far an audit of a catalog is.
public struct AuditProgress: Sendable, Hashable {
  public enum Phase: String, Sendable, Hashable, CaseIterable {
    case hashing = "checking photos"
    case reading = "reading specs"
    case seeing = "looking at photos"
    case learning = "learning from the catalog"
    case judging = "judging pairs"
    case comparing = "looking for swaps"
  }

  public let phase: Phase
  public let done: Int
  public let total: Int

  public init(phase: Phase, done: Int, total: Int) {
    self.phase = phase
    self.done = done
    self.total = total
  }

  /// Is called by the workers, from any thread.
  public typealias Reporter = @Sendable (AuditProgress) -> Void
}
