public import Foundation

/// Nothing temporary can be kept in a folder: the one that TMPDIR names, or the system's.
public struct ScratchFolderError: Error, Sendable, Hashable, CustomStringConvertible, LocalizedError {
  public let folder: URL
  public let reason: String

  /// - Parameter reason: in a few words, the system's or SQLite's.
  public init(_ folder: URL, reason: String) {
    self.folder = folder
    self.reason = reason
  }

  public var description: String {
    "\(folder.path): temporary files can't be kept there (\(reason.prefix(1).lowercased() + reason.dropFirst())). "
      + "Make that folder or room in it, or name another with TMPDIR."
  }

  public var errorDescription: String? { description }
}
