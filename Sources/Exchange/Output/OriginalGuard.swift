public import Foundation
public import Records

/// Keeps exports off what Kantei reads: the catalog, its texts and photos, the store.
public enum OriginalGuard {
  private static let catalogFiles = ["catalog.csv", "catalog.tsv", "catalog.ndjson"]
  private static let photos: Set<String> = [
    "jpg", "jpeg", "png", "webp", "gif", "tif", "tiff", "heic", "heif", "avif",
  ]

  /// - Parameter source: the catalog, a file or a folder.
  public static func check(_ destination: URL, source: URL, store: Store) throws(ExportError) {
    let (target, source) = (real(destination), real(source))
    func refuse() -> ExportError { .overOriginal(destination.path) }
    if store.isThisStore(destination) { throw refuse() }
    if target == source || FileIdentity(target.path).map({ $0 == FileIdentity(source.path) }) ?? false {
      throw refuse()
    }
    guard target.deletingLastPathComponent().path == source.path else { return }
    let ending = target.pathExtension.lowercased()
    // Beside a catalog's file a text is nobody's; in a bare folder it is a pair's.
    let isBare = !catalogFiles.contains {
      FileManager.default.fileExists(atPath: source.appendingPathComponent($0).path)
    }
    let isRead = (catalogFiles + ["truth.ndjson"]).contains(target.lastPathComponent) || photos.contains(ending)
    if isRead || (ending == "txt" && isBare) { throw refuse() }
  }

  private static func real(_ url: URL) -> URL { url.standardizedFileURL.resolvingSymlinksInPath() }
}
