import Files
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
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: source.path, isDirectory: &isFolder)
    let folder = isThere && !isFolder.boolValue ? source.deletingLastPathComponent() : source
    let ending = target.pathExtension.lowercased()
    // Photos may lie in folders of their own below the catalog's.
    if photos.contains(ending), target.path.hasPrefix(folder.path + "/"),
      FileManager.default.fileExists(atPath: target.path)
    {
      throw refuse()
    }
    guard target.deletingLastPathComponent().path == folder.path else { return }
    // Beside a catalog's file a text is nobody's; in a bare folder it is a pair's.
    let isBare = !catalogFiles.contains {
      FileManager.default.fileExists(atPath: folder.appendingPathComponent($0).path)
    }
    let isRead = (catalogFiles + ["truth.ndjson"]).contains(target.lastPathComponent) || photos.contains(ending)
    if isRead || (ending == "txt" && isBare && isFolder.boolValue) { throw refuse() }
  }

  private static func real(_ url: URL) -> URL { url.standardizedFileURL.resolvingSymlinksInPath() }
}
