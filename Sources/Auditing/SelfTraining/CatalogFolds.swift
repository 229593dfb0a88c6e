/// Which part of a catalog each photo belongs to: heads that judge one part are trained on the others.
///
/// Pairs of one product and pairs with one photo are always together, however they are chained.
package struct CatalogFolds: Sendable {
  package let count: Int
  /// Products apart from each other: what is left after joining those that share a photo.
  package let products: Int
  private let folds: [String: Int]

  /// - Parameters:
  ///   - products: of each pair.
  ///   - photos: of each pair, what stands for its content.
  ///   - count: of the folds.
  package init(products: [String], photos: [String], count: Int) {
    self.count = max(1, count)
    var parents = Array(products.indices)
    func root(_ place: Int) -> Int {
      var place = place
      while parents[place] != place {
        parents[place] = parents[parents[place]]
        place = parents[place]
      }
      return place
    }
    for keys in [products, photos] {
      var first: [String: Int] = [:]
      for (place, key) in keys.enumerated() {
        if let known = first[key] {
          let (one, other) = (root(known), root(place))
          parents[max(one, other)] = min(one, other)
        } else {
          first[key] = place
        }
      }
    }
    // A group's least photo names it, so that the order of the catalog's rows changes nothing.
    var names: [Int: String] = [:]
    for place in photos.indices {
      let group = root(place)
      names[group] = min(names[group] ?? photos[place], photos[place])
    }
    self.products = names.count
    let folds = names.mapValues { Int(Self.hash($0) % UInt64(max(1, count))) }
    self.folds = Dictionary(
      photos.indices.map { (photos[$0], folds[root($0)] ?? 0) }, uniquingKeysWith: { first, _ in first })
  }

  /// - Returns: 0 for a photo that the catalog does not have: any head will do.
  package func fold(ofPhoto photo: String) -> Int { folds[photo] ?? 0 }

  /// FNV-1a, mixed once more so that its low bits depend on all of the name.
  static func hash(_ name: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    hash ^= hash >> 32
    return hash &* 0x9E37_79B9_7F4A_7C15 >> 16
  }
}
