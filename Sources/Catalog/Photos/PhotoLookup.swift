public import Foundation
import Synchronization

/// Finds photos by the names that a catalog gives them, one at a time and without reading the catalog.
public final class PhotoLookup: Sendable {
  private let finder: Mutex<PhotoFinder>

  /// - Parameters:
  ///   - source: the catalog, a file or a folder.
  ///   - images: another folder that photos may be read from (`--images`).
  public init(source: URL, images: URL? = nil) throws(CatalogError) {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: source.path, isDirectory: &isDirectory) else {
      throw CatalogError(.missing, file: source.path)
    }
    finder = Mutex(
      try PhotoFinder(folder: isDirectory.boolValue ? source : source.deletingLastPathComponent(), images: images))
  }

  /// Where a photo lies, by a pair's `image`.
  public func photo(_ image: String) throws(CatalogFault) -> URL {
    switch finder.withLock({ $0.find(image) }) {
    case .success(let path): return URL(fileURLWithPath: path, isDirectory: false)
    case .failure(let reason): throw CatalogFault(reason.kind, line: 0, image: image)
    }
  }
}
