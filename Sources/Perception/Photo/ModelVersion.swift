import CVips
import Foundation

/// Names what turned a photo or a phrase into numbers.
enum ModelVersion {
  /// - Parameters:
  ///   - names: of the IR files in `folder`.
  ///   - recipe: counts the changes of the code around the networks that change its numbers.
  static func of(_ names: [String], in folder: URL, recipe: Int) throws(InferenceError) -> String {
    var parts = ["\(recipe)"]
    for name in names {
      for ending in ["xml", "bin"] {
        let file = folder.appendingPathComponent("\(name).\(ending)")
        guard let data = try? Data(contentsOf: file, options: .alwaysMapped), let digest = digest(data) else {
          throw .missing(file)
        }
        parts.append(String(digest.prefix(8)))
      }
    }
    return parts.joined(separator: "-")
  }

  /// SHA-256 by GLib, which libvips brings.
  private static func digest(_ data: Data) -> String? {
    data.withUnsafeBytes { bytes in
      guard
        let digits = g_compute_checksum_for_data(
          G_CHECKSUM_SHA256, bytes.bindMemory(to: UInt8.self).baseAddress, gsize(bytes.count))
      else { return nil }
      defer { g_free(digits) }
      return String(cString: digits)
    }
  }
}
