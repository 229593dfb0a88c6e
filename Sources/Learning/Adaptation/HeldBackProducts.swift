/// Products whose labels are never learned from: by name, so that a later adaptation holds back the same ones.
public struct HeldBackProducts: Sendable, Hashable {
  private let share: Double
  private let seed: UInt64

  public init(share: Double, seed: UInt64) {
    self.share = share
    self.seed = seed
  }

  public func contains(_ product: String) -> Bool {
    // FNV-1a over the name, mixed with the seed.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in product.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    var generator = SplitMix64(seed: hash ^ (seed &* 0x9E37_79B9_7F4A_7C15))
    return Double(generator.next() >> 11) / Double(1 << 53) < share
  }
}
