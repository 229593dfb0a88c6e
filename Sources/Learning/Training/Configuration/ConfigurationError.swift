/// Why a configuration cannot be used.
public enum ConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
  case unreadable(file: String, reason: String)
  case unknownKey(file: String, line: Int, key: String, known: [String])
  case value(file: String, line: Int, key: String, expected: String)

  public var description: String {
    switch self {
    case .unreadable(let file, let reason):
      "\(file): \(reason); `kantei train matcher --print-config` prints one to start from"
    case .unknownKey(let file, let line, let key, let known):
      "\(file):\(line): \"\(key)\" is no setting; there are \(known.joined(separator: ", "))"
    case .value(let file, let line, let key, let expected): "\(file):\(line): \"\(key)\" takes \(expected)"
    }
  }
}
