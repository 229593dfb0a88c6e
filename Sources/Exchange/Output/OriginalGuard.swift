public import Foundation
public import Records

/// Keeps exports off what Kantei reads: the catalog, its texts and photos, the store.
public enum OriginalGuard {
  private static let catalogFiles = ["catalog.csv", "catalog.tsv", "catalog.ndjson", "truth.ndjson"]
  private static let pairFiles: Set<String> = [
    "txt", "jpg", "jpeg", "png", "webp", "gif", "tif", "tiff", "heic", "heif", "avif",
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
    if catalogFiles.contains(target.lastPathComponent) || pairFiles.contains(target.pathExtension.lowercased()) {
      throw refuse()
    }
  }

  private static func real(_ url: URL) -> URL { url.standardizedFileURL.resolvingSymlinksInPath() }
}
