import CGLib
import Foundation

/// Identities for labels that come without one: the same content has the same, so that it is imported once.
enum Identity {
  /// A UUID of version 8 (RFC 9562): the first bits of a SHA-256 over the fields, told apart by their lengths.
  static func of(_ fields: [String]) -> UUID {
    let bytes = fields.flatMap { Array("\($0.utf8.count):".utf8) + Array($0.utf8) }
    // Only an unknown kind of checksum gives none.
    let digits = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count))
    defer { g_free(digits) }
    var text = Array(digits.map { String(cString: $0) }?.prefix(32) ?? "")
    guard text.count == 32 else { return UUID() }
    text[12] = "8"
    text[16] = "8"
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(text[$0]) }
    return UUID(uuidString: parts.joined(separator: "-")) ?? UUID()
  }
}
