import Foundation

/// Names of what is not finished: nobody can guess one, and what a killed process left is known by them.
enum TemporaryName {
  private static let (beginning, ending) = (".kantei-", ".part")

  static func fresh(in folder: URL) -> URL {
    folder.appendingPathComponent("\(beginning)\(UUID().uuidString.lowercased())\(ending)")
  }

  /// The file of which SQLite keeps a log under this name.
  static func withoutLog(_ name: String) -> String? {
    ["-journal", "-wal", "-shm"].first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) }
  }

  static func matches(_ name: String) -> Bool { name.hasPrefix(beginning) && name.hasSuffix(ending) }
}
