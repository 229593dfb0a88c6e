import Catalog
import Claims
import Foundation
import Installation
import Morphology

extension Japanese {
  /// The lexicons that ship, with MeCab's and EDICT's dictionaries.
  /// - Throws: `MeCabError`, `JapaneseError`, `EdictError`, `InstallationError`, `LexiconError`.
  init(_ installation: Installation) throws {
    let mecab = try MeCab(dictionary: installation.mecab)
    guard let dictionary = try? Data(contentsOf: installation.edict) else {
      throw JapaneseError.missing(file: installation.edict.path, package: "edict")
    }
    let folder = installation.resources.appendingPathComponent("lexicons")
    var files: [String: String] = [:]
    for name in JapaneseLexicon.fileNames {
      files[name] = String(decoding: try InstalledFile.read(folder.appendingPathComponent(name)), as: UTF8.self)
    }
    self.init(
      lexicon: try JapaneseLexicon(files: files),
      edict: try Edict(Iconv.decode(Array(dictionary), from: "EUC-JP").text),
      segment: { mecab.morphemes(of: $0) })
  }
}
