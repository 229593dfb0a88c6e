import Synchronization

/// Memory of a batch's blocks that the next batch takes over: fresh from the system, it costs a fifth of a step.
final class BlockPool<Real: TrainingReal>: Sendable {
  // Handed to one block at a time.
  private struct Memory: @unchecked Sendable {
    let start: UnsafeMutablePointer<Real>
  }

  /// By capacity.
  private let free = Mutex<[Int: [Memory]]>([:])

  deinit {
    free.withLock { free in
      for memory in free.values.joined() { memory.start.deallocate() }
    }
  }

  /// Numbers of whatever value.
  func take(_ count: Int) -> UnsafeMutablePointer<Real> {
    let capacity = Self.capacity(for: count)
    if let known = free.withLock({ $0[capacity]?.popLast() }) { return known.start }
    let start = UnsafeMutablePointer<Real>.allocate(capacity: capacity)
    start.initialize(repeating: 0, count: capacity)
    return start
  }

  func giveBack(_ start: UnsafeMutablePointer<Real>, _ count: Int) {
    let memory = Memory(start: start)
    free.withLock { $0[Self.capacity(for: count), default: []].append(memory) }
  }

  /// In powers of two: hardly two batches have as many phrases.
  private static func capacity(for count: Int) -> Int { 1 << (Int.bitWidth - max(0, count - 1).leadingZeroBitCount) }
}
