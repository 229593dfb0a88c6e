public import Foundation

/// Where a user's own themes and keys, and what can be made again, lie (XDG base directories).
public struct UserFolders: Sendable {
  public let configuration: URL
  public let cache: URL

  public init(environment: [String: String], home: URL = FileManager.default.homeDirectoryForCurrentUser) {
    func folder(_ variable: String, _ usual: String) -> URL {
      let named = environment[variable].flatMap { $0.hasPrefix("/") ? URL(fileURLWithPath: $0) : nil }
      return (named ?? home.appendingPathComponent(usual)).appendingPathComponent("kantei")
    }
    configuration = folder("XDG_CONFIG_HOME", ".config")
    cache = folder("XDG_CACHE_HOME", ".cache")
  }
}
