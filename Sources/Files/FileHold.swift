public import Foundation
import Glibc

/// A file that one process at a time holds; there as long as it is held.
public final class FileHold {
  private let place: URL
  private let descriptor: CInt

  /// - Returns: `nil` where another process holds it.
  /// - Throws: `StagedFileError`.
  public init?(_ place: URL) throws(StagedFileError) {
    while true {
      let descriptor = open(place.path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else {
        let code = errno
        throw code == ELOOP || code == EISDIR
          ? StagedFileError(.inTheWay, file: place) : StagedFileError(code, file: place)
      }
      guard Hold.take(file: descriptor) else {
        let code = errno
        close(descriptor)
        if code == EAGAIN || code == EACCES { return nil }
        throw StagedFileError(code, file: place)
      }
      Sharing(in: place.deletingLastPathComponent()).apply(toFile: descriptor)
      // The one who held it until now may have removed it since it was opened.
      if let own = FileIdentity(descriptor), own == FileIdentity(place.path) {
        self.place = place
        self.descriptor = descriptor
        return
      }
      close(descriptor)
    }
  }

  /// Waits until no other process holds the file, as the second of two that would do the same work does.
  ///
  /// - Parameters:
  ///   - patience: how long one waits without a word.
  ///   - waiting: called once after that.
  ///   - isStopped: asked between two tries.
  /// - Returns: `nil` after a stop.
  /// - Throws: `StagedFileError`.
  public static func whenFree(
    _ place: URL, patience: Duration = .zero, isStopped: () -> Bool = { false }, waiting: () -> Void
  ) throws(StagedFileError) -> FileHold? {
    let due = ContinuousClock.now + patience
    var isTold = false
    while true {
      if let hold = try FileHold(place) { return hold }
      if !isTold, ContinuousClock.now >= due {
        isTold = true
        waiting()
      }
      if isStopped() { return nil }
      usleep(50_000)
    }
  }

  deinit {
    unlink(place.path)
    close(descriptor)
  }
}
