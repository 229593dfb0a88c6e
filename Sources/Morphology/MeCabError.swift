/// Why Japanese can't be cut into words.
public enum MeCabError: Error, Sendable, Hashable, CustomStringConvertible {
  case missing(dictionary: String)
  case unreadable(dictionary: String)

  public var description: String {
    switch self {
    case .missing(let dictionary):
      "MeCab's dictionary is not in \(dictionary): sudo apt-get install mecab-ipadic-utf8"
    case .unreadable(let dictionary):
      "MeCab can't read its dictionary in \(dictionary), or it is not in UTF-8: sudo apt-get install --reinstall mecab-ipadic-utf8"
    }
  }
}
