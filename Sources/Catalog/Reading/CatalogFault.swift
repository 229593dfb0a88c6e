public import Photos
import Prose

/// What is wrong with one row of a catalog: it costs its pair, the others are read all the same.
public struct CatalogFault: Error, Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case noPhotoNamed
    case photoMissing
    case photoUnusable(PhotoError.Kind)
    /// The photo's path, or a link in it, leaves the folders that may be read.
    case photoOutside
    /// A URL, which is never fetched.
    case photoRemote
    case noID
    case doubledID(firstLine: Int)
    case noSpec
    /// More characters (unicode scalars) than `Pair.longestSpec`. `column` is the longest of the columns without which there
    /// would be fewer.
    case specTooLong(Int, column: String?)
    case textAfterQuote
    case unclosedQuote
    /// Nothing behind this row was read.
    case restUnread
    case fieldCount(found: Int, expected: Int)
    case undecodable
    case notJSON
    /// In a bare folder: a photo without a text of its name, or the other way round.
    case noTextBeside
    case noPhotoBeside
    case textUnreadable(String)
  }

  public let kind: Kind
  /// Line on which the row starts, from 1; 0 in a bare folder.
  public let line: Int
  public let id: String?
  /// As the catalog names it.
  public let image: String?
  /// Composed as a pair's, where the row could be read.
  public let spec: String?

  public init(_ kind: Kind, line: Int, id: String? = nil, image: String? = nil, spec: String? = nil) {
    self.kind = kind
    self.line = line
    self.id = id
    self.image = image
    self.spec = spec
  }
}

extension CatalogFault: CustomStringConvertible {
  /// `line 17: mug-017: …`, without the catalog's own name.
  public var description: String {
    let place = line > 0 ? "line \(line): " : ""
    return place + (id.map { "\($0.harmlessAtAGlance): " } ?? "") + message
  }

  /// What is wrong and how to mend it.
  public var message: String {
    let photo = image.map { $0.harmlessAtAGlance } ?? "photo"
    return switch kind {
    case .noPhotoNamed: "names no photo; fill in its image"
    case .photoMissing: "\(photo): no such photo; put it there, or correct its name (--images names another folder)"
    case .photoUnusable(let kind): PhotoError(kind, file: photo).description
    case .photoOutside:
      "\(photo): lies outside the catalog's folder; put a copy inside, or name its folder with --images"
    case .photoRemote: "\(photo): photos aren't fetched; download them, and name their folder with --images"
    case .noID: "has no id; fill it in"
    case .doubledID(let first): "the id stands on line \(first) already; give each pair an id of its own"
    case .noSpec: "has no text; fill in its spec (title or description)"
    case .specTooLong(let length, let column):
      "has a text of \(length) characters\(column.map { " with its column \"\($0.harmlessAtAGlance)\"" } ?? ""), more than the "
        + "\(Pair.longestSpec) that are judged; keep what describes the product"
    case .textAfterQuote: "text follows a closing quote; double the quotes inside a quoted field (\"\")"
    case .unclosedQuote: "a quote never closes; add the closing quote, or double a quote that is meant as such (\"\")"
    case .restUnread: "its quotes and those before it are beyond mending; nothing after this line was read"
    case .fieldCount(let found, let expected):
      "has \(found.counted("field")) where the header has \(expected); quote fields that hold the delimiter or a line end"
    case .undecodable:
      "holds zero bytes or characters that can't be decoded; take them out, or save the catalog as UTF-8"
    case .notJSON: "is no JSON object; write one object a line"
    case .noTextBeside: "\(photo): no text lies beside it; add a .txt file of the same name"
    case .noPhotoBeside: "no photo lies beside this text; add one of the same name"
    case .textUnreadable(let why): "its text can't be read (\(why)); check the .txt file"
    }
  }
}
