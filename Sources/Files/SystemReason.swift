public import Foundation

/// Why the system refused to open, read or write a file, in its own few words: "no such file or directory". Foundation's
/// sentences name the file again, and say nothing of the mend.
public struct SystemReason: Sendable, Hashable, CustomStringConvertible {
  public let description: String

  public init(_ error: any Error) {
    let error = error as NSError
    if let code = Self.code(of: error) {
      let words = String(cString: strerror(code))
      description = words.prefix(1).lowercased() + words.dropFirst()
    } else {
      description = error.localizedDescription
    }
  }

  /// Of POSIX, wherever Foundation keeps it.
  private static func code(of error: NSError) -> CInt? {
    if error.domain == NSPOSIXErrorDomain { return CInt(exactly: error.code) }
    if let inner = error.userInfo[NSUnderlyingErrorKey] as? any Error, let code = code(of: inner as NSError) {
      return code
    }
    guard let error = error as Error as? CocoaError else { return nil }
    switch error.code {
    case .fileNoSuchFile, .fileReadNoSuchFile: return ENOENT
    case .fileReadNoPermission, .fileWriteNoPermission: return EACCES
    case .fileWriteOutOfSpace: return ENOSPC
    case .fileWriteFileExists: return EEXIST
    case .fileWriteVolumeReadOnly: return EROFS
    default: return nil
    }
  }
}
