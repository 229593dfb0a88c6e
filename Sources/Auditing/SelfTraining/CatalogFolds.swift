/// Which part of a catalog each photo belongs to: heads that judge one part are trained on the others.
///
/// Pairs of one product and pairs with one photo are always together, however they are chained.
package struct CatalogFolds: Sendable {
  package let count: Int
  /// Products apart from each other: what is left after joining those that share a photo.
  package let products: Int
  /// Of the photos whose group is named after another, by name.
  private let joined: [String: Int]

  /// - Parameters:
  ///   - products: of each pair.
  ///   - photos: of each pair, a number, the same for those with the same content.
  ///   - name: what stands for a photo's content, by its number.
  ///   - count: of the folds.
  package init(products: some Sequence<String>, photos: [Int], name: (Int) -> String, count: Int) {
    let count = max(1, count)
    self.count = count
    var parents = Array(photos.indices)
    func root(_ place: Int) -> Int {
      var place = place
      while parents[place] != place {
        parents[place] = parents[parents[place]]
        place = parents[place]
      }
      return place
    }
    func join<Key: Hashable>(_ keys: some Sequence<Key>) {
      var first: [Key: Int] = [:]
      for (place, key) in keys.enumerated() {
        if let known = first[key] {
          let (one, other) = (root(known), root(place))
          parents[max(one, other)] = min(one, other)
        } else {
          first[key] = place
        }
      }
    }
    join(products)
    join(photos)
    // A group's least photo names it, so that the order of the catalog's rows changes nothing.
    var leaders = [Int](repeating: -1, count: photos.count)
    for place in photos.indices {
      let (group, photo) = (root(place), photos[place])
      let known = leaders[group]
      if known == photo { continue }
      if known < 0 || name(photo) < name(known) { leaders[group] = photo }
    }
    self.products = leaders.count { $0 >= 0 }
    var joined: [String: Int] = [:]
    for place in photos.indices {
      let leader = leaders[root(place)]
      if leader != photos[place] { joined[name(photos[place])] = Self.fold(name(leader), of: count) }
    }
    self.joined = joined
  }

  /// - Returns: any for a photo that the catalog does not have: no head was taught by it.
  package func fold(ofPhoto photo: String) -> Int { joined[photo] ?? Self.fold(photo, of: count) }

  private static func fold(_ name: String, of count: Int) -> Int { Int(hash(name) % UInt64(count)) }

  /// FNV-1a, mixed once more so that its low bits depend on all of the name.
  static func hash(_ name: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    hash ^= hash >> 32
    return hash &* 0x9E37_79B9_7F4A_7C15 >> 16
  }
}
