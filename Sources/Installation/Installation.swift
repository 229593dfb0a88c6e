public import Foundation

/// Where the parts of an installed program lie.
public struct Installation: Sendable {
  /// What ships with the program: lexicons, colour table, calibration.
  public let resources: URL
  /// Third-party parts fetched at set-up: `models/`, `openvino/`.
  public let parts: URL
  /// WordNet 3.0's database files, from the package `wordnet-base`.
  public let wordNet: URL

  public init(resources: URL, parts: URL, wordNet: URL) {
    self.resources = resources
    self.parts = parts
    self.wordNet = wordNet
  }

  /// `KANTEI_PARTS` and `KANTEI_WORDNET` override what is found above the executable and in Debian's place.
  public static func current(environment: [String: String] = ProcessInfo.processInfo.environment) -> Installation {
    Installation(
      // A bundle with a folder of this name has it for its `resourceURL` already, one without has not.
      resources: Bundle.module.bundleURL.appendingPathComponent("Resources"),
      parts: environment["KANTEI_PARTS"].map { URL(fileURLWithPath: $0) } ?? partsAboveExecutable(),
      wordNet: URL(fileURLWithPath: environment["KANTEI_WORDNET"] ?? "/usr/share/wordnet"))
  }

  private static func partsAboveExecutable() -> URL {
    let executable = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    var folder = URL(fileURLWithPath: executable).deletingLastPathComponent()
    while folder.path != "/" {
      let parts = folder.appendingPathComponent(".deps")
      if FileManager.default.fileExists(atPath: parts.path) { return parts }
      folder.deleteLastPathComponent()
    }
    return URL(fileURLWithPath: FileManager.default.currentDirectoryPath).appendingPathComponent(".deps")
  }
}
