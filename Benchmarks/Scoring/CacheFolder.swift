import Foundation
import Perception

/// A cache of its own for one run, and what a run left in it.
struct CacheFolder {
  /// What `XDG_CACHE_HOME` is set to.
  let home: URL

  var cache: FeatureCache { FeatureCache(at: home.appendingPathComponent("kantei")) }

  /// The name of what made the entries of one kind.
  /// - Throws: `BenchError` where there is none.
  func version(of kind: String) throws -> String {
    let folder = cache.folder.appendingPathComponent(kind)
    guard let version = (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted().first else {
      throw BenchError.noFile(folder.path, mend: "the run before kept nothing there")
    }
    return version
  }

  /// Hashes of the photos with an entry.
  func photos(of kind: String) throws -> Set<String> {
    guard let version = try? version(of: kind) else { return [] }
    let folder = cache.folder.appendingPathComponent(kind).appendingPathComponent(version)
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
    return Set(files.compactMap { ($0 as? URL)?.lastPathComponent }.filter { $0.count == 64 })
  }

  /// Names of the sets of phrases.
  func phraseSets() throws -> [String] {
    let folder = cache.folder.appendingPathComponent("phrases").appendingPathComponent(try version(of: "phrases"))
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// All that belongs to no catalog: the names of classes.
  func copyCommonPhrases(to other: CacheFolder) throws {
    guard let version = try? version(of: "phrases") else { return }
    let place = { (cache: CacheFolder) in
      cache.cache.folder.appendingPathComponent("phrases").appendingPathComponent(version)
    }
    try FileManager.default.createDirectory(at: place(other), withIntermediateDirectories: true)
    for name in try phraseSets() where !name.hasPrefix("catalog-") {
      try FileManager.default.copyItem(
        at: place(self).appendingPathComponent(name), to: place(other).appendingPathComponent(name))
    }
  }
}
