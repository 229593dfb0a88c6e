import Catalog

/// A catalog's pairs with their photos' hashes, and which of them have to be scored.
struct Worklist: Sendable {
  let pairs: PairList
  /// Beside `pairs`.
  let photos: PhotoIdentities
  /// Indices into `pairs`, the most suspect first as far as an earlier audit knows.
  let changed: [Int]
  /// Of every pair's key: the catalog as it is.
  let digest: String
  /// How the catalog is divided, where heads are trained on it.
  let folds: CatalogFolds?
  private let recipe: String

  /// - Parameters:
  ///   - known: what was scored before.
  ///   - risks: beside `pairs`.
  init(
    pairs: PairList, photos: PhotoIdentities, recipe: String, known: KnownKeys, risks: PairRisks,
    folds: CatalogFolds? = nil
  ) {
    self.folds = folds
    self.pairs = pairs
    self.photos = photos
    self.recipe = recipe
    var changed: [Int] = []
    var sum = TextDigest.Sum()
    for place in pairs.indices {
      let pair = pairs[place]
      let key = PairKey(pair, photo: photos[place].key, recipe: recipe).audit
      sum.add(key)
      if !known.contains(pair.id, key) { changed.append(place) }
    }
    digest = sum.digest.hex
    self.changed =
      risks.isEmpty ? changed : changed.sorted { (risks[$1] ?? -1, $0) < (risks[$0] ?? -1, $1) }
  }

  /// All pairs, for work that keeps no audits.
  init(_ pairs: PairList, _ photos: PhotoIdentities, folds: CatalogFolds? = nil) {
    self.folds = folds
    self.pairs = pairs
    self.photos = photos
    recipe = ""
    digest = ""
    changed = Array(pairs.indices)
  }

  /// What a pair's audit is kept under.
  func key(_ index: Int) -> PairKey { PairKey(pairs[index], photo: photos[index].key, recipe: recipe) }

  /// One index of `pairs` for each photo that can be read, by content.
  var distinctPhotos: [Int] {
    var seen: Set<Digest> = []
    return pairs.photoOwners.lazy.map { Int($0) }.filter { index in
      guard case .content(let digest) = photos[index] else { return false }
      return seen.insert(digest).inserted
    }
  }
}
