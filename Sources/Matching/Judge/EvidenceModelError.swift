/// Why a file of a matcher's model cannot be used.
public enum EvidenceModelError: Error, Sendable, Hashable, CustomStringConvertible {
  case malformed(file: String, what: String)
  case version(file: String, found: Int)

  public var description: String {
    switch self {
    case .malformed(let file, let what):
      "\(file): impossible \(what); install the program again, or learn the file anew with `kantei train`"
    case .version(let file, let found):
      "\(file): version \(found) is of another release of kantei; install the files that came with this one"
    }
  }
}
