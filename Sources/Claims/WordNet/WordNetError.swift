/// Why WordNet's files could not be used.
public enum WordNetError: Error, Sendable, Hashable, CustomStringConvertible {
  /// `file` does not read as the WordNet 3.0 file that it should be.
  case unreadable(file: String, reason: String)

  public var description: String {
    switch self {
    case .unreadable(let file, let reason):
      "WordNet's \(file) cannot be used: \(reason). Reinstall the package wordnet-base (WordNet 3.0)."
    }
  }
}
