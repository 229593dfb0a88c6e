/// What is wrong with a lexicon file.
public enum LexiconError: Error, Sendable, Hashable, CustomStringConvertible {
  case missing(file: String)
  case malformed(file: String, line: Int, reason: String)

  public var description: String {
    switch self {
    case .missing(let file): "The lexicon \(file) is missing; install the program again."
    case .malformed(let file, let line, let reason): "\(file):\(line): \(reason)"
    }
  }
}
