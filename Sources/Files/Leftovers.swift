import Foundation
import Glibc

/// What killed processes left in a folder under temporary names.
package enum Leftovers {
  /// When a folder is looked through for them, which takes a look at every name in it.
  package enum Search: Sendable, Hashable {
    case always
    /// Where the new file needs a temporary name itself.
    case whereNamed
    case never
  }

  /// Removes the user's own files and folders that no living process holds. What can't be removed stays.
  /// - Parameter isTemporary: tells them by their names.
  static func clear(_ folder: URL, where isTemporary: (String) -> Bool = TemporaryName.matches) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else { return }
    for name in names where isTemporary(name) { remove(folder.appendingPathComponent(name)) }
    for name in names {
      // SQLite's, of a copy that was being made: it goes with its file.
      guard let own = TemporaryName.withoutLog(name), isTemporary(own) else { continue }
      let item = folder.appendingPathComponent(name)
      var status = stat()
      if FileIdentity(folder.appendingPathComponent(own).path) == nil, lstat(item.path, &status) == 0,
        status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid()
      {
        unlink(item.path)
      }
    }
  }

  private static func remove(_ item: URL) {
    // A link is not followed, and a pipe keeps nobody waiting.
    var descriptor = open(item.path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    let isFolder = descriptor < 0 && errno == EISDIR
    if isFolder { descriptor = open(item.path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_uid == geteuid() else { return }
    if isFolder {
      if Hold.take(folder: descriptor) { try? FileManager.default.removeItem(at: item) }
    } else if status.st_mode & S_IFMT == S_IFREG, Hold.take(file: descriptor) {
      unlink(item.path)
    }
  }
}
