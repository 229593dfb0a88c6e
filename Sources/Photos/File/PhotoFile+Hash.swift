import CGLib
import Glibc

extension PhotoFile {
  /// SHA-256 of the file's bytes, 64 lower-case hexadecimal digits. Takes 256 kB whatever the file's size.
  public func contentHash() throws(PhotoError) -> String {
    // GLib is linked with libvips already; a hashing package would be one more part.
    guard let checksum = g_checksum_new(G_CHECKSUM_SHA256) else { throw PhotoError(.decoderMissing, file: path) }
    defer { g_checksum_free(checksum) }
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    var offset = 0
    while true {
      let count = pread(descriptor, &buffer, buffer.count, off_t(offset))
      if count == 0 { break }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw PhotoError(.unreadable(String(cString: strerror(errno))), file: path)
      }
      g_checksum_update(checksum, buffer, gssize(count))
      offset += count
    }
    guard let digits = g_checksum_get_string(checksum) else { throw PhotoError(.decoderMissing, file: path) }
    return String(cString: digits)
  }
}

extension PhotoFile {
  /// SHA-256 of the last 4 kB: a cheap way to tell most files of one size apart.
  public func endHash() -> String {
    var buffer = [UInt8](repeating: 0, count: min(size, 4096))
    let count = pread(descriptor, &buffer, buffer.count, off_t(size - buffer.count))
    guard let digits = g_compute_checksum_for_data(G_CHECKSUM_SHA256, buffer, gsize(max(count, 0))) else { return "" }
    defer { g_free(digits) }
    return String(cString: digits)
  }
}
