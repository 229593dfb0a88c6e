public import Foundation
import Glibc

/// A photo's file, opened once and known to be a regular one that starts like a photo, so that nothing read
/// later can block, and nobody can put another file in its place in between.
public struct PhotoFile: ~Copyable {
  /// Bytes in the file.
  public let size: Int
  public let format: PhotoFormat
  let path: String
  let descriptor: CInt

  public init(_ url: URL) throws(PhotoError) {
    let path = url.path
    // Without O_NONBLOCK, opening a pipe waits for a writer.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      let code = errno
      let kind: PhotoError.Kind =
        switch code {
        case ENOENT, ENOTDIR: .missing
        case ENXIO, ENODEV: .notAFile
        default: .unreadable(String(cString: strerror(code)))
        }
      throw PhotoError(kind, file: path)
    }
    do {
      (size, format) = try Self.inspect(descriptor, path: path)
    } catch {
      close(descriptor)
      throw error
    }
    self.path = path
    self.descriptor = descriptor
  }

  /// The open file itself, whatever its path leads to by now. Also, libvips would take brackets in a name for options.
  var openPath: String { "/proc/self/fd/\(descriptor)" }

  deinit { close(descriptor) }

  private static func inspect(_ descriptor: CInt, path: String) throws(PhotoError) -> (Int, PhotoFormat) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw PhotoError(.unreadable(String(cString: strerror(errno))), file: path)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw PhotoError(.directory, file: path)
    default: throw PhotoError(.notAFile, file: path)
    }
    guard status.st_size > 0 else { throw PhotoError(.empty, file: path) }
    var head = [UInt8](repeating: 0, count: PhotoFormat.signatureLength)
    let count = pread(descriptor, &head, head.count, 0)
    guard count >= 0 else { throw PhotoError(.unreadable(String(cString: strerror(errno))), file: path) }
    do {
      return (Int(status.st_size), try PhotoFormat(head: Array(head.prefix(count))))
    } catch {
      throw PhotoError(error.kind, file: path)
    }
  }
}
