import Foundation

/// Which pairs are of one product: those that the catalog says share one, and those with the same photo.
struct ProductGroups {
  /// For each pair, the group's name: what its first pair calls its product, else that pair's id.
  let names: [String]

  init(ids: [String], products: [String?], photos: [URL]) {
    var parents = Array(ids.indices)
    func root(_ place: Int) -> Int {
      var place = place
      while parents[place] != place {
        parents[place] = parents[parents[place]]
        place = parents[place]
      }
      return place
    }
    func join(_ one: Int, _ other: Int) {
      let (one, other) = (root(one), root(other))
      parents[max(one, other)] = min(one, other)
    }
    var first: [String: Int] = [:]
    for (place, product) in products.enumerated() {
      guard let product else { continue }
      if let known = first[product] { join(known, place) } else { first[product] = place }
    }
    for (place, twin) in PhotoTwins.groups(of: photos).enumerated() { join(place, twin) }
    names = ids.indices.map { place in
      let leader = root(place)
      return products[leader] ?? ids[leader]
    }
  }
}
