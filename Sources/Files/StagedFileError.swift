public import Foundation
import Glibc

/// Why a file could not be written. What had its name before is as it was.
public struct StagedFileError: Error, Sendable, Hashable, CustomStringConvertible, LocalizedError {
  public enum Reason: Sendable, Hashable {
    case diskFull
    case readOnly
    case folderMissing
    /// A folder, a device or a pipe has the name.
    case notAFile
    case isLink
    /// What has the name is not to be replaced, and why.
    case kept(String)
    case exists
    /// No regular file has the name of a file that nobody named on the command line.
    case inTheWay
    /// The system's words.
    case other(String)
  }

  public let reason: Reason
  public let file: URL

  public init(_ reason: Reason, file: URL) {
    self.reason = reason
    self.file = file
  }

  init(_ code: CInt, file: URL) {
    let reason: Reason =
      switch code {
      case ENOSPC, EDQUOT, EFBIG: .diskFull
      case EACCES, EPERM, EROFS: .readOnly
      case ENOENT, ENOTDIR: .folderMissing
      case EISDIR: .notAFile
      case EEXIST, ENOTEMPTY: .exists
      default: .other(String(cString: strerror(code)))
      }
    self.init(reason, file: file)
  }

  /// Whether another name would do; otherwise the disk failed.
  public var isNameWrong: Bool {
    switch reason {
    case .readOnly, .folderMissing, .notAFile, .isLink, .kept, .exists, .inTheWay: true
    case .diskFull, .other: false
    }
  }

  public var description: String {
    let words =
      switch reason {
      case .diskFull: "no space is left on its disk; make room there, or name a file on another"
      case .readOnly: "its folder may not be written to; name a file in one that may"
      case .folderMissing: "its folder does not exist; make it, or name another"
      case .notAFile: "something that is no regular file has this name; name another"
      case .isLink: "a link has this name, and links are not followed; name the file that it leads to"
      case .kept(let why): "\(why); name another"
      case .exists: "it is there already; name another"
      case .inTheWay: "a link or a folder lies where kantei keeps a file of its own while it works; remove that"
      case .other(let words): "it can't be written (\(words)); name another"
      }
    return "\(file.path): \(words). What was there before is as it was."
  }

  public var errorDescription: String? { description }
}
