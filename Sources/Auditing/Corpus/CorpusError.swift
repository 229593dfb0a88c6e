public import Foundation

/// Why a corpus can't be put together. Its text names the file and what mends it.
public enum CorpusError: Error, Sendable, Hashable, CustomStringConvertible, LocalizedError {
  case unreadable(file: String)
  case malformed(file: String, reason: String)
  case missing(source: String, path: String)
  case empty(file: String)

  public var description: String {
    switch self {
    case .unreadable(let file): "\(file): can't be read as UTF-8 text; name a list of sources (YAML)"
    case .malformed(let file, let reason): "\(file): no list of sources: \(reason)"
    case .missing(let source, let path):
      "\(source): \(path) is not there; see Scripts/fetch-corpus and `kantei studio training`, or take the source out of "
        + "the list"
    case .empty(let file): "\(file): its sources hold no pair with a claim that could be learned"
    }
  }

  public var errorDescription: String? { description }
}
