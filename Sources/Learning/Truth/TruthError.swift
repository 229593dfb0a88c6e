/// Why a truth file cannot be measured against.
public enum TruthError: Error, Sendable, Hashable, CustomStringConvertible {
  case missing(file: String)
  case unreadable(file: String)
  case line(file: String, number: Int, reason: String)
  case empty(file: String)
  case noField(file: String, field: String)

  public var description: String {
    switch self {
    case .missing(let file): "\(file): no such file"
    case .unreadable(let file): "\(file): cannot be read as UTF-8 text; name a truth file (NDJSON)"
    case .line(let file, let number, let reason): "\(file):\(number): \(reason)"
    case .empty(let file): "\(file): no pairs; see the truth file format in the documentation"
    case .noField(let file, let field): "\(file): no line has \"\(field)\"; name another field with --spec-field"
    }
  }
}
