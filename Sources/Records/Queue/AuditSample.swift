/// Which pairs of a catalog are looked at though they are not flagged.
///
/// Every pair has a fixed place between 0 and 1; those below the share are the sample. It depends on nothing but the
/// catalog's key and the pair's id: not on who opens the queue, nor when, and a larger share holds every smaller one.
public struct AuditSample: Sendable, Hashable {
  /// `Store.catalogKey`.
  public let catalog: String
  /// Of the pairs that are not flagged, 0 to 1.
  public let share: Double

  public init(catalog: String, share: Double) {
    self.catalog = catalog
    self.share = share
  }

  /// The place of a pair that belongs to the sample; `nil` for all others.
  public func draw(_ pair: String) -> Double? {
    let place = Self.place(of: pair, in: catalog)
    return place < share ? place : nil
  }

  /// At most so many of the names, chosen in the same manner, in their order.
  public static func spread(_ names: [String], over most: Int, in purpose: String) -> [String] {
    guard names.count > most else { return names }
    let last = names.map { place(of: $0, in: purpose) }.sorted()[most - 1]
    return names.filter { place(of: $0, in: purpose) <= last }
  }

  /// Uniform in [0, 1): FNV-1a over both texts, mixed by the finalizer of SplitMix64, as FNV's high bits alone are poor.
  static func place(of pair: String, in catalog: String) -> Double {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in Array(catalog.utf8) + [0] + Array(pair.utf8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    hash ^= hash >> 31
    return Double(hash >> 11) * 0x1p-53
  }
}
