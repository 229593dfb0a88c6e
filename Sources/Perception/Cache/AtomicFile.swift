import Foundation

/// Whole files only: readers see the old contents, the new, or nothing.
enum AtomicFile {
  /// Writes beside the target, then renames over it, making folders where they lack. Unsynced, a power cut may leave a file cut short: for what
  /// carries a checksum.
  static func write(_ bytes: [UInt8], to url: URL, synced: Bool = false) throws(CacheError) {
    let folder = url.deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw CacheError(folder, reason: "cannot be made: \(error.localizedDescription)")
    }
    let temporary = folder.appendingPathComponent(".\(UUID().uuidString).part")
    let file = open(temporary.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw CacheError(url, cannot: "written") }
    guard writeAll(bytes, to: file), !synced || fsync(file) == 0 else {
      let failure = CacheError(url, cannot: "written")
      close(file)
      unlink(temporary.path)
      throw failure
    }
    close(file)
    guard rename(temporary.path, url.path) == 0 else {
      let failure = CacheError(url, cannot: "written")
      unlink(temporary.path)
      throw failure
    }
  }

  /// `nil` where there is no such file or it cannot be read.
  static func read(_ url: URL) -> [UInt8]? {
    (try? Data(contentsOf: url)).map { [UInt8]($0) }
  }

  private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    bytes.withUnsafeBytes { raw in
      var rest = raw[...]
      while !rest.isEmpty {
        let count = Foundation.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }
}
