/// SplitMix64 (Steele, Lea, Flood 2014): the same seed draws the same catalog on every machine and Swift version.
public struct SeededRandom: Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// An independent stream: the seed of a catalog and the number of a scene.
  public init(seed: UInt64, stream: Int) {
    var mixer = SeededRandom(seed: seed &+ 0x632B_E59B_D9B4_E019 &* UInt64(truncatingIfNeeded: stream &+ 1))
    state = mixer.next()
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// 0 up to but not 1.
  public mutating func unit() -> Double { Double(next() >> 11) / Double(1 << 53) }

  public mutating func between(_ low: Double, _ high: Double) -> Double { low + (high - low) * unit() }

  public mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(unit() * Double(range.count))
  }

  public mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  public mutating func pick<T>(_ from: [T]) -> T { from[whole(0...from.count - 1)] }

  public mutating func shuffled<T>(_ items: [T]) -> [T] {
    var copy = items
    for i in copy.indices.reversed() where i > 0 { copy.swapAt(i, whole(0...i)) }
    return copy
  }
}
