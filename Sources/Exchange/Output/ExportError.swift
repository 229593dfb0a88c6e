public import Foundation

/// Why nothing could be exported.
public enum ExportError: Error, Sendable, Hashable, CustomStringConvertible, LocalizedError {
  /// A corrected catalog is a file, with its list of changes beside it.
  case catalogNeedsFile
  /// The file named is one that Kantei reads: the catalog or the store.
  case overOriginal(String)
  /// A bare folder's texts go to a folder of their own.
  case folderNotEmpty(String)

  public var description: String {
    switch self {
    case .catalogNeedsFile: "a corrected catalog is written to a file; name it with --out"
    case .overOriginal(let file): "\(file) is the original; name another file with --out"
    case .folderNotEmpty(let folder): "\(folder) is there and not an empty folder; name one that is new"
    }
  }

  public var errorDescription: String? { description }
}
