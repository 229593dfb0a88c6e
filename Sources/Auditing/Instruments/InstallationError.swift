public import Foundation

/// A file that should be there is not.
public struct InstallationError: Error, Sendable, Hashable, CustomStringConvertible, LocalizedError {
  public let file: URL
  /// The Debian package that brings it; `nil` where the program itself does.
  public let package: String?

  public var description: String {
    let mend = package.map { "`apt-get install \($0)` brings it" } ?? "install the program again"
    return "\(file.path) is missing: \(mend); `kantei doctor` shows what else is."
  }

  public var errorDescription: String? { description }
}
