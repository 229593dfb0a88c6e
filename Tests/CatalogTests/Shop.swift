import Catalog
import Foundation
import Photos

/// A folder of catalogs and photos for one test, removed afterwards.
final class Shop {
  let folder: URL

  init() throws {
    let name = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: name, withIntermediateDirectories: true)
    // Temporary folders can be links.
    folder = name.resolvingSymlinksInPath()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @discardableResult
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> URL {
    let url = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> URL { try write(text.utf8, to: name) }

  /// Writes PNGs that differ in one pixel; the same shade gives the same bytes.
  func photos(_ names: String..., shades: [UInt8] = []) throws {
    for (index, name) in names.enumerated() {
      let shade =
        index < shades.count ? shades[index] : UInt8(truncatingIfNeeded: name.utf8.reduce(7) { $0 &* 31 &+ Int($1) })
      try write(Photo(width: 1, height: 1, pixels: [shade, 1, 2]).encoded(as: .png), to: name)
    }
  }

  /// The contents of a catalog of this text, under a name that says nothing of its kind.
  func read(_ text: String, images: URL? = nil, productColumn: String? = nil) throws -> CatalogContents {
    try CatalogReader.read(
      at: write(text, to: "export.txt"), images: images, productColumn: productColumn, keepsColumns: true)
  }

  func error(at url: URL, images: URL? = nil, productColumn: String? = nil) -> CatalogError? {
    do throws(CatalogError) {
      _ = try CatalogReader.read(at: url, images: images, productColumn: productColumn)
      return nil
    } catch { return error }
  }
}

/// The scalars of a spec in a range.
func text(of spec: String, in range: Range<Int>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: Array(spec.unicodeScalars)[range])
  return String(view)
}

/// Numbers from a seed (SplitMix64), so that a failure can be had again.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
