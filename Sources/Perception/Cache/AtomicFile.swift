import Files
import Foundation
import Glibc

/// Whole files only: readers see the old contents, the new, or nothing.
enum AtomicFile {
  /// Makes folders where they lack; they and the file are their owner's alone. Unsynced, a power cut may leave a file cut short:
  /// for what carries a checksum.
  static func write(_ bytes: [UInt8], to url: URL, synced: Bool = false) throws(CacheError) {
    do throws(StagedFileError) {
      try PrivateFolder.make(url.deletingLastPathComponent())
      // A folder of the cache holds hundreds of files: it isn't looked through for each.
      let file = try StagedFile(for: url, isNamed: false, search: .whereNamed)
      try file.write(bytes)
      try file.commitSoon(synced: synced)
    } catch {
      throw CacheError(url, reason: "cannot be written: \(error)")
    }
  }

  /// `nil` where there is no such file or it cannot be read.
  static func read(_ url: URL) -> [UInt8]? {
    // Not as Data, whose bytes would be copied.
    let file = open(url.path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let (bytes, _) = WholeTransfer.read(Int(status.st_size), from: file)
    return bytes.count == Int(status.st_size) ? bytes : nil
  }
}
