/// Why bytes are no feature file that can be believed. Whoever meets one encodes the photo again.
public enum FeatureFileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The bytes do not start with the magic of the kind that was asked for.
  case foreign
  case version(found: UInt16, readable: UInt16)
  /// Fewer or more bytes than the header promises: a write that was cut short, or two files run together.
  case length(found: Int, promised: UInt64)
  /// The checksum does not fit the bytes.
  case corrupt
  /// The checksum fits, yet the numbers contradict each other; `what` names the first that does.
  case malformed(what: String)

  public var description: String {
    switch self {
    case .foreign: "not a feature file"
    case .version(let found, let readable): "feature file version \(found), this program reads \(readable)"
    case .length(let found, let promised): "feature file of \(found) bytes where its header promises \(promised)"
    case .corrupt: "feature file with a wrong checksum"
    case .malformed(let what): "feature file with an impossible \(what)"
    }
  }
}
