public import Foundation
public import Installation

/// Where a matcher's model lies: one that ships, one of the user's, or any folder.
public struct ModelFolder: Sendable, Hashable {
  /// What audits name: the folder's name.
  public let version: String
  public let url: URL
  /// Shipped models never change under their name.
  public let ships: Bool

  /// - Parameter name: of a model that ships or lies in `userFolder`, or a path, which has a slash.
  /// - Throws: `ModelNotFound`.
  public init(
    named name: String, in installation: Installation,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(ModelNotFound) {
    let shipped = installation.resources.appendingPathComponent("models")
    let own = Self.userFolder(environment)
    if name.contains("/") {
      url = URL(fileURLWithPath: name).standardizedFileURL
      ships = false
    } else {
      ships = Self.isModel(shipped.appendingPathComponent(name))
      url = (ships ? shipped : own).appendingPathComponent(name)
    }
    version = url.lastPathComponent
    guard Self.isModel(url) else {
      throw ModelNotFound(name: name, known: Self.names(in: shipped) + Self.names(in: own), folder: own)
    }
  }

  /// `$XDG_DATA_HOME/kantei/models`.
  public static func userFolder(_ environment: [String: String] = ProcessInfo.processInfo.environment) -> URL {
    let data =
      environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? URL(fileURLWithPath: $0) : nil }
      ?? (environment["HOME"].map { URL(fileURLWithPath: $0) } ?? FileManager.default.homeDirectoryForCurrentUser)
      .appendingPathComponent(".local/share")
    return data.appendingPathComponent("kantei/models")
  }

  func hasFile(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appendingPathComponent(name).path)
  }

  func content(of name: String) throws(InstallationError) -> Data {
    try InstalledFile.read(url.appendingPathComponent(name))
  }

  /// - Returns: `nil` for a file that the model lacks.
  func extra(_ name: String) throws(InstallationError) -> Data? { hasFile(name) ? try content(of: name) : nil }

  static func isModel(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("calibration.json").path)
  }

  static func names(in folder: URL) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
      .filter { isModel(folder.appendingPathComponent($0)) }.sorted()
  }
}

/// No model of this name, or no model in this folder.
public struct ModelNotFound: Error, Sendable, Hashable, CustomStringConvertible, LocalizedError {
  public let name: String
  public let known: [String]
  public let folder: URL

  public var description: String {
    "There is no model \"\(name)\"; there are \(known.joined(separator: ", ")). A model of your own lies in "
      + "\(folder.path)/NAME or is named by its folder's path, with a slash."
  }

  public var errorDescription: String? { description }
}
