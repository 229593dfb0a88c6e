public import Foundation
import Glibc

/// A file that takes its place when it is finished: whoever looks sees the old file whole or the new one. Only its owner
/// may read it. What is not committed is gone with this value.
///
/// Until then the file has no name at all where the file system can do that (`O_TMPFILE`, open(2)), so that a kill leaves
/// nothing; elsewhere, and while it replaces another, it has a temporary one and is held, so that the next `StagedFile` in
/// the folder clears away what a killed process left.
public final class StagedFile {
  public let destination: URL
  /// `nil` while it has none.
  package private(set) var temporary: URL?
  private let search: Leftovers.Search
  private var descriptor: CInt
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 16

  /// - Throws: `StagedFileError` where the folder can't be written to, or something that is no file has the name: a link is
  ///   not followed, whoever laid it there.
  public convenience init(for destination: URL) throws(StagedFileError) {
    try self.init(for: destination, isNamed: false)
  }

  /// - Parameters:
  ///   - isNamed: whether it has a temporary name from the start, by which somebody else opens it.
  ///   - search: when what killed processes left in the folder is cleared away.
  package init(
    for destination: URL, isNamed: Bool, search: Leftovers.Search = .always
  ) throws(StagedFileError) {
    self.destination = destination
    self.search = search
    var status = stat()
    if lstat(destination.path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      throw StagedFileError(status.st_mode & S_IFMT == S_IFLNK ? .isLink : .notAFile, file: destination)
    }
    let folder = destination.deletingLastPathComponent()
    if search == .always { Leftovers.clear(folder) }
    descriptor = -1
    if !isNamed, access("/proc/self/fd", X_OK) == 0 {
      descriptor = open(folder.path, NamelessFile.flag | O_WRONLY | O_CLOEXEC, 0o600)
    }
    if descriptor < 0 { try openNamed(in: folder) }
    // A umask takes bits away, and may have taken the owner's.
    fchmod(descriptor, 0o600)
    if temporary == nil { _ = Hold.take(file: descriptor) }
  }

  private func openNamed(in folder: URL) throws(StagedFileError) {
    if search == .whereNamed { Leftovers.clear(folder) }
    while true {
      let name = TemporaryName.fresh(in: folder)
      descriptor = open(name.path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw StagedFileError(errno, file: destination) }
      temporary = name
      let isHeld = Hold.take(file: descriptor)
      var status = stat()
      // Between the two somebody may have taken it for a leftover.
      if isHeld || errno != EAGAIN, fstat(descriptor, &status) == 0, status.st_nlink > 0 { return }
      close(descriptor)
    }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if let temporary { unlink(temporary.path) }
  }

  public func write(_ bytes: some Sequence<UInt8>) throws(StagedFileError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Puts the file in its place. Nothing may be written afterwards.
  /// - Parameter replacing: whether a file of that name may go; where it may not and there is one, this throws.
  public func commit(replacing: Bool = true) throws(StagedFileError) {
    try finish()
    try place(replacing: replacing)
    Self.syncFolder(of: destination)
  }

  /// The same, but for the wait until the folder's disk knows the name: for what can be made again.
  /// - Parameter synced: whether the content at least is waited for.
  package func commitSoon(synced: Bool) throws(StagedFileError) {
    if synced { try finish() } else { try flush() }
    try place(replacing: true)
  }

  private func place(replacing: Bool) throws(StagedFileError) {
    if temporary == nil { try name(replacing: replacing) }
    if let temporary {
      // Unlike a rename, a link is never made over something else.
      let isDone = replacing ? rename(temporary.path, destination.path) : link(temporary.path, destination.path)
      guard isDone == 0 else { throw StagedFileError(errno, file: destination) }
      if !replacing { unlink(temporary.path) }
    }
    close(descriptor)
    descriptor = -1
  }

  /// Gives a nameless file its name at last, or a temporary one where another file has that and is to be replaced.
  private func name(replacing: Bool) throws(StagedFileError) {
    if hasLinked(to: destination) { return }
    guard replacing, errno == EEXIST else { throw StagedFileError(errno, file: destination) }
    let folder = destination.deletingLastPathComponent()
    if search == .whereNamed { Leftovers.clear(folder) }
    let temporary = TemporaryName.fresh(in: folder)
    guard hasLinked(to: temporary) else { throw StagedFileError(errno, file: destination) }
    self.temporary = temporary
  }

  private func hasLinked(to place: URL) -> Bool {
    linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, place.path, AT_SYMLINK_FOLLOW) == 0
  }

  /// Brings all that was written to the disk: what fails for want of room fails here.
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

extension StagedFile {
  /// Writes a whole file.
  public static func write(_ bytes: some Sequence<UInt8>, to destination: URL) throws(StagedFileError) {
    let file = try StagedFile(for: destination)
    try file.write(bytes)
    try file.commit()
  }
}
