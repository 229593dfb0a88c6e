import Claims
import Foundation
import Installation

/// The real lexicons and WordNet, loaded once.
enum Shelf {
  static let installation = Installation.current()

  static let lexiconFiles: [String: String] = {
    let folder = installation.resources.appendingPathComponent("lexicons")
    return Dictionary(
      uniqueKeysWithValues: Lexicons.fileNames.compactMap { name in
        (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)).map { (name, $0) }
      })
  }()

  static let lexicons: Lexicons? = {
    do { return try Lexicons(files: lexiconFiles) } catch {
      FileHandle.standardError.write(Data("lexicons: \(error)\n".utf8))
      return nil
    }
  }()

  static let wordNet: WordNet? = {
    func bytes(_ name: String) -> [UInt8] {
      ((try? Data(contentsOf: installation.wordNet.appendingPathComponent(name))) ?? Data()).map { $0 }
    }
    return try? WordNet(
      indexNoun: bytes("index.noun"), dataNoun: bytes("data.noun"), exceptions: bytes("noun.exc"))
  }()

  /// `nil` where the package wordnet-base is not installed.
  static let parser: ClaimParser? = {
    guard let lexicons, let wordNet else { return nil }
    return ClaimParser(lexicons: lexicons, wordNet: wordNet)
  }()

  /// The catalogs of `../shared`; they are no part of the project.
  static let catalogs: URL = {
    let shared = ProcessInfo.processInfo.environment["KANTEI_SHARED"].map { URL(fileURLWithPath: $0) }
    let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../../shared").standardizedFileURL
    return (shared ?? root).appendingPathComponent("catalogs")
  }()
}
