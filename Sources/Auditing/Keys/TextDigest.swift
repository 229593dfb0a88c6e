import CGLib

/// SHA-256 of text, by GLib, which libvips brings.
package enum TextDigest {
  /// Fields are told apart by their lengths, so that no two lists of fields have one digest.
  package static func of(_ fields: [String]) -> String {
    var sum = Sum()
    for field in fields { sum.add(field) }
    return sum.digest.hex
  }

  /// The same, of fields that come one by one.
  struct Sum: ~Copyable {
    private let checksum: OpaquePointer

    init() {
      guard let checksum = g_checksum_new(G_CHECKSUM_SHA256) else {
        fatalError("GLib lacks SHA-256; install libglib2.0 again.")
      }
      self.checksum = checksum
    }

    deinit { g_checksum_free(checksum) }

    mutating func add(_ field: String) {
      for var text in ["\(field.utf8.count):", field] {
        text.withUTF8 { g_checksum_update(checksum, $0.baseAddress, gssize($0.count)) }
      }
    }

    /// Nothing may be added afterwards.
    var digest: Digest {
      var bytes = [UInt8](repeating: 0, count: 32)
      var count = gsize(bytes.count)
      g_checksum_get_digest(checksum, &bytes, &count)
      return Digest(bytes)
    }
  }
}
