import Claims
import Foundation
public import Installation
public import Matching

/// The lexicons that ship and WordNet's nouns.
struct WordLists: Sendable {
  let lexicons: Lexicons
  let wordNet: WordNet
  private let folder: URL

  init(_ installation: Installation) throws {
    self.folder = installation.wordNet
    let folder = installation.resources.appendingPathComponent("lexicons")
    var files: [String: String] = [:]
    for name in Lexicons.fileNames {
      files[name] = String(decoding: try InstalledFile.read(folder.appendingPathComponent(name)), as: UTF8.self)
    }
    lexicons = try Lexicons(files: files)
    func database(_ name: String) throws -> [UInt8] {
      Array(try InstalledFile.read(installation.wordNet.appendingPathComponent(name), package: "wordnet-base"))
    }
    wordNet = try WordNet(
      indexNoun: database("index.noun"), dataNoun: database("data.noun"), exceptions: database("noun.exc"))
  }

  /// Whether WordNet has an adjective or a verb of this form, where these lie beside its nouns.
  func describes(_ word: String) -> Bool {
    let line = Data("\n\(word) ".utf8)
    return ["index.adj", "index.verb"].contains { name in
      let file = try? Data(contentsOf: folder.appendingPathComponent(name), options: .alwaysMapped)
      return file?.range(of: line) != nil
    }
  }
}

extension Taxonomy {
  init(_ wordNet: WordNet) { self.init { wordNet.ancestors(of: $0) } }

  /// WordNet's, as it is installed.
  /// - Throws: `InstallationError`, `WordNetError`.
  public static func installed(in installation: Installation = .current()) throws -> Taxonomy {
    Taxonomy(try WordLists(installation).wordNet)
  }
}

extension EvidenceModel {
  /// The newest one that is installed.
  /// - Throws: `ModelNotFound`, `InstallationError`, `EvidenceModelError`.
  public static func installed(in installation: Installation = .current()) throws -> EvidenceModel {
    try EvidenceModel(ModelFolder(named: Instruments.model, in: installation))
  }

  init(_ folder: ModelFolder) throws {
    try self.init(version: folder.version, file: folder.content(of:), extra: folder.extra)
  }
}

/// A file that came with the program or with a package that it needs.
enum InstalledFile {
  static func read(_ file: URL, package: String? = nil) throws(InstallationError) -> Data {
    do {
      return try Data(contentsOf: file, options: .alwaysMapped)
    } catch {
      throw InstallationError(file: file, package: package)
    }
  }
}
