import Files
import Foundation
import Glibc

/// Reads a whole file that is known to be one, so that a pipe or a device named as a catalog can't block or never end.
enum RegularFile {
  /// - Parameters:
  ///   - folder: links that lead out of it are refused, where given.
  ///   - limit: in bytes.
  static func read(_ url: URL, inside folder: URL? = nil, limit: Int) throws(CatalogError) -> [UInt8] {
    let path = url.path
    if let folder, !RealPath.isInside(path, folder: folder.path) { throw CatalogError(.outsideFolder, file: path) }
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      let code = errno
      throw CatalogError(code == ENOENT ? .missing : .unreadable(String(cString: strerror(code))), file: path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw CatalogError(.notAFile, file: path)
    }
    guard status.st_size > 0 else { throw CatalogError(.empty, file: path) }
    guard status.st_size <= limit else { throw CatalogError(.tooLarge, file: path) }
    // What is written to its end meanwhile is left alone.
    let (bytes, failure) = WholeTransfer.read(Int(status.st_size), from: descriptor)
    guard failure == 0 else {
      throw CatalogError(
        .unreadable(SystemReason(POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO)).description), file: path)
    }
    return bytes
  }
}

/// Paths with every link followed.
enum RealPath {
  static func of(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Whether a path that exists stays inside a folder; so does one that doesn't exist.
  static func isInside(_ path: String, folder: String) -> Bool {
    guard let path = of(path), let folder = of(folder) else { return true }
    return contains(path, in: folder)
  }

  /// - Parameters: both with their links followed.
  static func contains(_ path: String, in folder: String) -> Bool {
    path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }
}
