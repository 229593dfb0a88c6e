import Foundation
import Glibc

/// A file of this process alone, in no folder: gone with this value, or with the process.
final class NamelessFile: Sendable {
  /// `O_TMPFILE`, a macro that Swift does not see.
  static let flag: CInt = 0o20_000_000 | O_DIRECTORY

  let descriptor: CInt

  /// - Parameter folder: on whose file system it lies.
  /// - Returns: `nil` where nothing can be written there.
  init?(on folder: URL) {
    let file = open(folder.path, Self.flag | O_RDWR | O_CLOEXEC, 0o600)
    if file >= 0 {
      descriptor = file
      return
    }
    // File systems that lack such files, as NFS does.
    var name = Array(folder.appendingPathComponent("kantei-XXXXXX").path.utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { return nil }
    unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  /// - Returns: whether all of the room was filled.
  func read(at offset: Int, into room: UnsafeMutableRawBufferPointer) -> Bool {
    WholeTransfer.run(room.count) { done in
      pread(descriptor, room.baseAddress.map { $0 + done }, room.count - done, off_t(offset + done))
    }.done == room.count
  }

  /// - Returns: whether all bytes were written.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    WholeTransfer.run(bytes.count) { done in
      pwrite(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(offset + done))
    }.done == bytes.count
  }
}
