public import Foundation

/// Why a file of labels can't be read. Nothing of it was imported.
public struct ImportError: Error, Sendable, Hashable, CustomStringConvertible, LocalizedError {
  public enum Kind: Sendable, Hashable {
    case unreadable(String)
    case tooLarge
    case empty
    /// Neither lines of labels nor tasks of Label Studio.
    case unknownFormat
    /// The place ("line 3", "task 2, annotation 1") and what is wrong there.
    case malformed(place: String, reason: String)
  }

  public let kind: Kind
  public let file: String

  public init(_ kind: Kind, file: String) {
    self.kind = kind
    self.file = file
  }

  public var description: String {
    let words =
      switch kind {
      case .unreadable(let why): "can't be read (\(why)); check its name and its permissions"
      case .tooLarge: "is larger than 1 GiB; split it"
      case .empty: "holds no label"
      case .unknownFormat: "is neither NDJSON of `kantei export --format ndjson` nor an export of Label Studio (JSON)"
      case .malformed(let place, let reason): "\(place): \(reason); mend it and import the file again"
      }
    return "\(file): \(words). Nothing was imported."
  }

  public var errorDescription: String? { description }
}
