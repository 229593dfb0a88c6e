public import Foundation

/// Identifiers of a session's labels: unique for ever as the session's own is, and the same when it is replayed.
public struct LabelSequence: Sendable, Hashable {
  private let session: UUID
  private var count: UInt32 = 0

  public init(session: UUID) { self.session = session }

  public mutating func next() -> UUID {
    count &+= 1
    var bytes = session.uuid
    bytes.12 ^= UInt8(truncatingIfNeeded: count >> 24)
    bytes.13 ^= UInt8(truncatingIfNeeded: count >> 16)
    bytes.14 ^= UInt8(truncatingIfNeeded: count >> 8)
    bytes.15 ^= UInt8(truncatingIfNeeded: count)
    return UUID(uuid: bytes)
  }
}
