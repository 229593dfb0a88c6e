package import Matching

/// What a search needs of every pair of a catalog, made once: vectors of photos and of specs in one `ShopSpace`.
package struct SearchIndex: Sendable {
  package let centre: ShopSpace.Centre
  package let context: CatalogContext
  /// For photos that are not of this catalog; `nil` where nothing was learned.
  package let map: PhotoTextMap?
  /// `SearchLesson.share`.
  package let learnedShare: Float
  /// Among the catalog's pairs, ascending: those whose photo could be read.
  package let rows: [Int]
  /// Content hashes of their photos.
  package let hashes: [String]
  /// Beside `rows`.
  package let photos: HalfMatrix
  /// Beside `rows`; zeros where nothing is known of a spec.
  package let specs: HalfMatrix

  package init(
    centre: ShopSpace.Centre, context: CatalogContext, map: PhotoTextMap?, learnedShare: Float, rows: [Int],
    hashes: [String], photos: HalfMatrix, specs: HalfMatrix
  ) {
    precondition(photos.rows == rows.count && specs.rows == rows.count && hashes.count == rows.count, "a vector a row")
    self.centre = centre
    self.context = context
    self.map = map
    self.learnedShare = learnedShare
    self.rows = rows
    self.hashes = hashes
    self.photos = photos
    self.specs = specs
  }
}
