public import Foundation

/// A file that could not be read or an entry that could not be written. Work can go on without the cache.
public struct CacheError: Error, Sendable, Hashable, CustomStringConvertible, LocalizedError {
  public let file: URL
  /// What the system says, and how to mend it where that helps.
  public let reason: String

  public init(_ file: URL, reason: String) {
    self.file = file
    self.reason = reason
  }

  init(_ file: URL, cannot what: String, errno code: Int32 = errno) {
    self.init(file, reason: "cannot be \(what): \(String(cString: strerror(code)))")
  }

  public var description: String { "\(file.path) \(reason)" }
  public var errorDescription: String? { description }
}
