import Catalog
import Foundation
import Photos

/// A catalog to score: one that is given, or variants of the sample catalog's renders.
struct BenchCatalog {
  let source: URL
  let photos: [URL]

  init(at source: URL) throws {
    self.source = source
    photos = Array(Set(try CatalogReader.read(at: source).pairs.map(\.photo))).sorted { $0.path < $1.path }
  }

  /// Photos of 800 to 1,200 px as JPEG; with `side` lossless ones of that size, which both sides decode to the same pixels.
  /// Made once, then kept under `.build/bench`.
  /// - Parameters:
  ///   - pairs: photos, each with a spec.
  ///   - rows: specs, where they are more than the photos; the photos take turns.
  static func made(pairs: Int, rows: Int? = nil, side: Int? = nil, in workshop: Workshop) throws -> BenchCatalog {
    let name = side.map { "lossless-\(pairs)-\($0)" } ?? rows.map { "catalog-\(pairs)-\($0)" } ?? "catalog-\(pairs)"
    let folder = workshop.folder.appendingPathComponent(name)
    let sample = workshop.root.appendingPathComponent("sample-catalog")
    let more = (side.map { ["--lossless", String($0)] } ?? []) + (rows.map { ["--rows", String($0)] } ?? [])
    _ = try workshop.python("make_catalog", [sample.path, String(pairs), folder.path] + more).run()
    return try BenchCatalog(at: folder)
  }

  /// By the hash of its content, as the cache knows it.
  func photosByHash() throws -> [String: URL] {
    Dictionary(try photos.map { (try PhotoFile($0).contentHash(), $0) }) { first, _ in first }
  }
}
