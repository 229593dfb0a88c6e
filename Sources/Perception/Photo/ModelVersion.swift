import Foundation

/// Names what turned a photo or a phrase into numbers.
enum ModelVersion {
  /// - Parameters:
  ///   - names: of the IR files in `folder`.
  ///   - recipe: counts the changes of the code around the networks that change its numbers.
  static func of(_ names: [String], in folder: URL, recipe: Int) throws(InferenceError) -> String {
    let installed = RecordedDigests(of: folder.deletingLastPathComponent())
    var parts = ["\(recipe)"]
    for name in names {
      for ending in ["xml", "bin"] {
        let file = folder.appendingPathComponent("\(name).\(ending)")
        guard let digest = installed.digest(of: "models/\(name).\(ending)") ?? FileDigest.of(file) else {
          throw .missing(file)
        }
        parts.append(String(digest.prefix(8)))
      }
    }
    return parts.joined(separator: "-")
  }
}
