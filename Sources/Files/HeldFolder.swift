import Foundation
import Glibc

/// A folder of the user alone that is held as long as this value lives, and gone with it.
final class HeldFolder: Sendable {
  let url: URL
  private let descriptor: CInt

  /// - Parameter name: makes one, anew for each attempt.
  /// - Throws: the system's `errno`.
  init(_ name: () -> URL) throws(Failure) {
    while true {
      let url = name()
      guard mkdir(url.path, 0o700) == 0 else { throw Failure(code: errno) }
      chmod(url.path, 0o700)
      let descriptor = open(url.path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      let isHeld = descriptor >= 0 && Hold.take(folder: descriptor)
      // Between the two somebody may have taken it for a leftover.
      if isHeld || errno != EWOULDBLOCK, FileIdentity(url.path) != nil {
        self.url = url
        self.descriptor = descriptor
        return
      }
      close(descriptor)
    }
  }

  struct Failure: Error { let code: CInt }

  /// Brings all that is in it to the disk, as far as the file system does that when asked, and says who may read it.
  func finish(_ sharing: Sharing) {
    let items = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    for item in [""] + items {
      let descriptor = open(url.appendingPathComponent(item).path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      var status = stat()
      if fstat(descriptor, &status) == 0 {
        if status.st_mode & S_IFMT == S_IFDIR { sharing.apply(toFolder: descriptor) }
        if status.st_mode & S_IFMT == S_IFREG { sharing.apply(toFile: descriptor) }
      }
      _ = fsync(descriptor)
      close(descriptor)
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
    close(descriptor)
  }
}
