import CGLib

/// SHA-256 of text, by GLib, which libvips brings.
enum TextDigest {
  /// Fields are told apart by their lengths, so that no two lists of fields have one digest.
  static func of(_ fields: [String]) -> String {
    var bytes: [UInt8] = []
    for field in fields {
      bytes.append(contentsOf: "\(field.utf8.count):".utf8)
      bytes.append(contentsOf: field.utf8)
    }
    guard let digits = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count)) else {
      // Only an unknown kind of checksum gives none.
      return fields.joined(separator: "\u{0}")
    }
    defer { g_free(digits) }
    return String(cString: digits)
  }
}
