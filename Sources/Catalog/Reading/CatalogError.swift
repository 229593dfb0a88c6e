public import Foundation

/// Why a catalog can't be read at all. What is wrong with single rows is a `CatalogFault`.
public struct CatalogError: Error, Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case missing
    case notAFile
    /// The system's words for why it can't be read.
    case unreadable(String)
    case tooLarge
    case empty
    case binary
    /// The columns that were found, and what each kind of catalog needs.
    case missingColumns(found: [String])
    /// `--product` names no column.
    case productColumnMissing(String, found: [String])
    /// A folder without catalog.csv, catalog.tsv, catalog.ndjson or photos; the tables that lie there under other names.
    case emptyFolder(tables: [String])
    /// The folder's catalog file is a link that leads out of it.
    case outsideFolder
    case imagesFolderMissing
    /// A truth file is for `kantei evaluate`.
    case truthFile
  }

  public let kind: Kind
  public let file: String

  public init(_ kind: Kind, file: String) {
    self.kind = kind
    self.file = file
  }
}

extension CatalogError: CustomStringConvertible, LocalizedError {
  public var errorDescription: String? { description }

  public var description: String { "\(file.harmless): \(reason)" }

  private var reason: String {
    switch kind {
    case .missing: "no such catalog; name a CSV, TSV or NDJSON file, or a folder"
    case .notAFile: "is neither a file nor a folder; save the catalog as a file"
    case .unreadable(let why): "can't be read (\(why)); check its permissions and its disk"
    case .tooLarge: "is larger than a catalog of 1 GiB; split it"
    case .empty: "is empty; export the catalog again"
    case .binary: "is no text; export the catalog as CSV (a spreadsheet file can't be read)"
    case .missingColumns(let found):
      "lacks a column. Found: \(Self.list(found)). Needed: id, image, spec; or Shopify's Handle, Title,"
        + " Body (HTML), Image Src; or Google Merchant's id, title, description, image_link"
    case .productColumnMissing(let name, let found):
      "has no column \"\(name.harmless)\" for --product. Found: \(Self.list(found))"
    case .emptyFolder(let tables):
      tables.isEmpty
        ? "holds no catalog; it needs a catalog.csv, catalog.tsv or catalog.ndjson, or photos beside texts"
          + " of the same name (mug.jpg, mug.txt)"
        : "holds no catalog.csv, catalog.tsv or catalog.ndjson; name the file that you mean: \(Self.list(tables))"
    case .outsideFolder: "is a link that leads out of its folder; put a copy there"
    case .imagesFolderMissing: "is no folder; name the one that holds the photos with --images"
    case .truthFile: "is a truth file, not a catalog; use `kantei evaluate`"
    }
  }

  /// At most as many as can be read at a glance.
  private static func list(_ names: [String]) -> String {
    if names.isEmpty { return "none" }
    let shown = names.prefix(20).map { name in
      let name = name.harmless
      return name.count > 40 ? name.prefix(39) + "…" : name
    }
    return shown.joined(separator: ", ") + (names.count > shown.count ? " and \(names.count - shown.count) more" : "")
  }
}
