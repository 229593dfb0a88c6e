public import Foundation

/// Where the parts of an installed program lie.
public struct Installation: Sendable {
  /// What ships with the program: lexicons, colour table, calibration.
  public let resources: URL
  /// Third-party parts fetched at set-up: `models/`, `openvino/`.
  public let parts: URL
  /// WordNet 3.0's database files, from the package `wordnet-base`.
  public let wordNet: URL
  /// MeCab's dictionary in UTF-8, from the package `mecab-ipadic-utf8`.
  public let mecab: URL
  /// The Japanese-English dictionary in EUC-JP, from the package `edict`.
  public let edict: URL

  public init(
    resources: URL, parts: URL, wordNet: URL, mecab: URL = Installation.debianMeCab,
    edict: URL = Installation.debianEdict
  ) {
    self.resources = resources
    self.parts = parts
    self.wordNet = wordNet
    self.mecab = mecab
    self.edict = edict
  }

  public static let debianMeCab = URL(fileURLWithPath: "/var/lib/mecab/dic/ipadic-utf8")
  public static let debianEdict = URL(fileURLWithPath: "/usr/share/edict/edict")

  /// `KANTEI_PARTS`, `KANTEI_WORDNET`, `KANTEI_MECAB` and `KANTEI_EDICT` override what is found above the executable and
  /// in Debian's places.
  public static func current(environment: [String: String] = ProcessInfo.processInfo.environment) -> Installation {
    Installation(
      // A bundle with a folder of this name has it for its `resourceURL` already, one without has not.
      resources: Bundle.module.bundleURL.appendingPathComponent("Resources"),
      parts: environment["KANTEI_PARTS"].map { URL(fileURLWithPath: $0) } ?? partsAboveExecutable(),
      wordNet: URL(fileURLWithPath: environment["KANTEI_WORDNET"] ?? "/usr/share/wordnet"),
      mecab: environment["KANTEI_MECAB"].map { URL(fileURLWithPath: $0) } ?? debianMeCab,
      edict: environment["KANTEI_EDICT"].map { URL(fileURLWithPath: $0) } ?? debianEdict)
  }

  /// Whether the dictionaries for Japanese are there.
  public var readsJapanese: Bool { missingJapaneseParts.isEmpty }

  var missingJapaneseParts: [(file: URL, package: String)] {
    [(mecab.appendingPathComponent("sys.dic"), "mecab-ipadic-utf8"), (edict, "edict")].filter {
      !FileManager.default.isReadableFile(atPath: $0.0.path)
    }
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
