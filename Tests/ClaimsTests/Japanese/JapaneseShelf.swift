import Catalog
import Claims
import Foundation
import Installation
import Morphology

/// The Japanese lexicons that ship, and Debian's dictionaries.
enum JapaneseShelf {
  static let lexiconFiles: [String: String] = {
    let folder = Shelf.installation.resources.appendingPathComponent("lexicons")
    return Dictionary(
      uniqueKeysWithValues: JapaneseLexicon.fileNames.compactMap { name in
        (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)).map { (name, $0) }
      })
  }()

  /// `nil` where mecab-ipadic-utf8 or edict is not installed.
  static let japanese: Japanese? = {
    guard let lexicon = try? JapaneseLexicon(files: lexiconFiles),
      let mecab = try? MeCab(dictionary: Shelf.installation.mecab),
      let data = try? Data(contentsOf: Shelf.installation.edict),
      let edict = try? Edict(Iconv.decode(Array(data), from: "EUC-JP").text)
    else { return nil }
    return Japanese(lexicon: lexicon, edict: edict) { mecab.morphemes(of: $0) }
  }()

  static let parser: ClaimParser? = {
    guard let lexicons = Shelf.lexicons, let wordNet = Shelf.wordNet, let japanese else { return nil }
    return ClaimParser(lexicons: lexicons, wordNet: wordNet, japanese: { japanese })
  }()
}
