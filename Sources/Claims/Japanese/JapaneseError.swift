/// Why Japanese is not read.
public enum JapaneseError: Error, Sendable, Hashable, CustomStringConvertible {
  case notInstalled
  case missing(file: String, package: String)

  public var description: String {
    switch self {
    case .notInstalled: "no Japanese dictionary was given"
    case .missing(let file, let package): "\(file) is not there; sudo apt-get install \(package)"
    }
  }
}
