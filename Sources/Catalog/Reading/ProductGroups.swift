/// Which pairs are of one product: those that the catalog says share one, and those with the same photo.
struct ProductGroups {
  /// For each pair, the first of its group.
  let leaders: [UInt32]

  /// - Parameters:
  ///   - products: what the catalog says, for each pair.
  ///   - photos: a number for each pair, the same for those with the same photo.
  init(products: [String?], photos: [Int]) {
    var parents = products.indices.map { UInt32($0) }
    func root(_ place: UInt32) -> UInt32 {
      var place = place
      while parents[Int(place)] != place {
        parents[Int(place)] = parents[Int(parents[Int(place)])]
        place = parents[Int(place)]
      }
      return place
    }
    func join(_ one: UInt32, _ other: UInt32) {
      let (one, other) = (root(one), root(other))
      parents[Int(max(one, other))] = min(one, other)
    }
    var firstOfProduct: [String: UInt32] = [:]
    var firstOfPhoto: [Int: UInt32] = [:]
    for place in parents.indices {
      let own = UInt32(place)
      if let product = products[place] {
        if let known = firstOfProduct[product] { join(known, own) } else { firstOfProduct[product] = own }
      }
      if let known = firstOfPhoto[photos[place]] { join(known, own) } else { firstOfPhoto[photos[place]] = own }
    }
    leaders = parents.indices.map { root(UInt32($0)) }
  }
}
