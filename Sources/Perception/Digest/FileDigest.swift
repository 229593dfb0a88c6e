import CGLib
import Foundation

/// SHA-256 by GLib, which libvips brings.
enum FileDigest {
  /// - Returns: 64 hexadecimal digits.
  static func of(_ data: Data) -> String? {
    data.withUnsafeBytes { bytes in
      guard
        let digits = g_compute_checksum_for_data(
          G_CHECKSUM_SHA256, bytes.bindMemory(to: UInt8.self).baseAddress, gsize(bytes.count))
      else { return nil }
      defer { g_free(digits) }
      return String(cString: digits)
    }
  }

  static func of(_ file: URL) -> String? { (try? Data(contentsOf: file, options: .alwaysMapped)).flatMap(of) }
}
