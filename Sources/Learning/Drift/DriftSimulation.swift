/// Weeks of pairs drawn from a catalog, undisturbed or with other pairs in them, to see how often drift is found.
public struct DriftSimulation: Sendable {
  private let products: [[DriftPair]]
  private let planted: [[DriftPair]]
  private let reference: Int
  private let watch: DriftWatch

  /// - Parameters:
  ///   - pairs: of the catalog as it is.
  ///   - planted: what comes in its place after a change.
  ///   - reference: pairs of the period before each week.
  public init(_ pairs: [DriftPair], planted: [DriftPair] = [], reference: Int, watch: DriftWatch = DriftWatch()) {
    products = Self.products(of: pairs)
    self.planted = Self.products(of: planted)
    self.reference = reference
    self.watch = watch
  }

  /// A reference period and a week after it.
  ///
  /// - Parameters:
  ///   - count: pairs of the week, or few more where its last product has several.
  ///   - share: how much of the week is planted.
  public func week(of count: Int, planted share: Double = 0, seed: UInt64) -> DriftReport {
    var generator = SplitMix64(seed: seed)
    var own = products.shuffled(using: &generator)[...]
    var others = planted.shuffled(using: &generator)[...]
    let before = Self.take(reference, of: &own)
    let strange = Self.take(Int((Double(count) * share).rounded()), of: &others)
    let usual = Self.take(count - strange.count, of: &own)
    return watch.report(before: before, recent: usual + strange, decisions: ([], []), when: "of the week")
  }

  private static func take(_ count: Int, of products: inout ArraySlice<[DriftPair]>) -> [DriftPair] {
    var taken: [DriftPair] = []
    while taken.count < count, let product = products.popFirst() { taken += product }
    return taken
  }

  private static func products(of pairs: [DriftPair]) -> [[DriftPair]] {
    var places: [String: Int] = [:]
    var products: [[DriftPair]] = []
    for pair in pairs {
      if let place = places[pair.product] {
        products[place].append(pair)
      } else {
        places[pair.product] = products.count
        products.append([pair])
      }
    }
    return products
  }
}
