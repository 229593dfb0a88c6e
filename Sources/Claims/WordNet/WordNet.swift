/// The nouns of WordNet 3.0 (Miller 1995), read in place from the bytes of its database files (wndb(5WN)).
///
/// Nothing is parsed ahead: a lemma is found by binary search in the sorted index, a synset by its byte offset.
public struct WordNet: Sendable {
  let index: [UInt8]
  let data: [UInt8]
  /// Irregular plurals: "shelves" to "shelf".
  let exceptions: [String: String]

  /// - Parameters:
  ///   - indexNoun: the bytes of `index.noun`
  ///   - dataNoun: the bytes of `data.noun`
  ///   - exceptions: the bytes of `noun.exc`
  /// - Throws: `WordNetError` where a file is not what its name says.
  public init(indexNoun: [UInt8], dataNoun: [UInt8], exceptions: [UInt8]) throws(WordNetError) {
    index = indexNoun
    data = dataNoun
    self.exceptions = WordNet.irregularPlurals(exceptions)
    guard senses(of: "entity") == [Synset(offset: 1740)] else {
      throw .unreadable(file: "index.noun", reason: "\"entity\" is not listed with its sense 00001740")
    }
    guard lemmas(of: Synset(offset: 1740)) == ["entity"] else {
      throw .unreadable(file: "data.noun", reason: "\"entity\" is not at offset 1740")
    }
    guard self.exceptions["wolves"] == "wolf" else {
      throw .unreadable(file: "noun.exc", reason: "it does not list \"wolves wolf\"")
    }
  }

  private static func irregularPlurals(_ bytes: [UInt8]) -> [String: String] {
    var forms: [String: String] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: " "))
      if fields.count >= 2 {
        forms[String(decoding: fields[0], as: UTF8.self)] = String(decoding: fields[1], as: UTF8.self)
      }
    }
    return forms
  }
}
