public import Foundation
import Glibc

/// A file that is written under a temporary name beside its own and takes its place at the end: whoever looks sees the
/// old file whole or the new one. Only its owner may read it. What is not committed is gone with this value.
public final class StagedFile {
  public let destination: URL
  package let temporary: URL
  private var descriptor: CInt
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 16

  /// - Throws: `StagedFileError` where the folder can't be written to, or something that is no file has the name.
  public init(for destination: URL) throws(StagedFileError) {
    // Through a link it is the file behind it that is renewed.
    let destination = destination.resolvingSymlinksInPath()
    self.destination = destination
    let folder = destination.deletingLastPathComponent()
    temporary = folder.appendingPathComponent(".kantei-\(UUID().uuidString.lowercased()).part")
    var status = stat()
    if stat(destination.path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      throw StagedFileError(.notAFile, file: destination)
    }
    descriptor = open(temporary.path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StagedFileError(errno, file: destination) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(temporary.path)
  }

  public func write(_ bytes: some Sequence<UInt8>) throws(StagedFileError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Puts the file in its place. Nothing may be written afterwards.
  /// - Parameter replacing: whether a file of that name may go; where it may not and there is one, this throws.
  public func commit(replacing: Bool = true) throws(StagedFileError) {
    try finish()
    if replacing {
      guard rename(temporary.path, destination.path) == 0 else { throw StagedFileError(errno, file: destination) }
    } else {
      // Unlike a rename, a link is never made over something else.
      guard link(temporary.path, destination.path) == 0 else { throw StagedFileError(errno, file: destination) }
      unlink(temporary.path)
    }
    close(descriptor)
    descriptor = -1
    Self.syncFolder(of: destination)
  }

  /// Brings all that was written to the disk, under the temporary name: what fails for want of room fails here.
  public func finish() throws(StagedFileError) {
    try flush()
    guard fsync(descriptor) == 0 else { throw StagedFileError(errno, file: destination) }
  }

  /// A rename is on disk once its folder is. Some file systems refuse that; then it is on disk when they say.
  private static func syncFolder(of file: URL) {
    let folder = open(file.deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    _ = fsync(folder)
    close(folder)
  }

  private func flush() throws(StagedFileError) {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { raw in
        Glibc.write(descriptor, raw.baseAddress.map { $0 + written }, raw.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw StagedFileError(errno, file: destination) }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
