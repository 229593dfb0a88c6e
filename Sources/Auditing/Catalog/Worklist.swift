import Catalog

/// A catalog's pairs with their photos' hashes, and which of them have to be scored.
struct Worklist: Sendable {
  let pairs: [Pair]
  /// Beside `pairs`.
  let photos: [PhotoIdentity]
  /// Beside `pairs`.
  let keys: [PairKey]
  /// Indices into `pairs`, the most suspect first as far as an earlier audit knows.
  let changed: [Int]
  /// Of every pair's key: the catalog as it is.
  let digest: String
  /// How the catalog is divided, where heads are trained on it.
  let folds: CatalogFolds?

  init(
    pairs: [Pair], photos: [PhotoIdentity], recipe: String, known: [String: String], risks: [String: Double] = [:],
    folds: CatalogFolds? = nil
  ) {
    self.folds = folds
    self.pairs = pairs
    self.photos = photos
    let keys = zip(pairs, photos).map { PairKey($0, photo: $1.key, recipe: recipe) }
    self.keys = keys
    let changed = pairs.indices.filter { known[pairs[$0].id] != keys[$0].audit }
    func risk(_ index: Int) -> Double { risks[pairs[index].id] ?? -1 }
    self.changed = risks.isEmpty ? changed : changed.sorted { (risk($1), $0) < (risk($0), $1) }
    digest = TextDigest.of(keys.map(\.audit))
  }

  /// One index of `pairs` for each photo that can be read, by content.
  var distinctPhotos: [Int] {
    var seen: Set<String> = []
    return pairs.indices.filter { index in
      guard case .content(let hash) = photos[index] else { return false }
      return seen.insert(hash).inserted
    }
  }
}
