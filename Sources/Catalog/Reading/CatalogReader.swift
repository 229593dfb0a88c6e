public import Foundation

/// Reads a catalog of any kind, as `contract.md` describes them.
public enum CatalogReader {
  /// In bytes: the whole file is held in memory while it is read.
  static let maximumSize = 1 << 30

  /// - Parameters:
  ///   - source: a file, told by its header, or a folder with catalog.csv, catalog.tsv, catalog.ndjson, or with
  ///     photos beside texts.
  ///   - images: another folder that photos may be read from (`--images`).
  ///   - productColumn: the column whose value the rows of one product share (`--product`).
  ///   - keepsOrigins: whether `CatalogContents.origin` is wanted, which costs memory; the columns are kept with it.
  ///   - keepsColumns: whether `CatalogContents.columns` is wanted, which costs as much as the file is long.
  /// - Returns: the pairs, and every fault at once.
  public static func read(
    at source: URL, images: URL? = nil, productColumn: String? = nil, keepsOrigins: Bool = false,
    keepsColumns: Bool = false
  ) throws(CatalogError) -> CatalogContents {
    let place = try CatalogPlace(source)
    let assembler = PairAssembler(
      finder: try PhotoFinder(folder: place.folder, images: images), keepsOrigins: keepsOrigins)
    guard let file = place.file else {
      if let productColumn {
        throw CatalogError(.productColumnMissing(productColumn, found: []), file: source.path)
      }
      var intake = Intake(assembler, keepsColumns: false)
      try FolderFormat.read(place.folder, into: &intake)
      return intake.contents(kind: .folder, source: place.folder, encoding: nil)
    }
    guard let text = DecodedText(try RegularFile.read(file, inside: place.confines, limit: maximumSize)) else {
      throw CatalogError(.binary, file: file.path)
    }
    guard let firstByte = text.bytes.first(where: { $0 > 0x20 }) else { throw CatalogError(.empty, file: file.path) }
    var intake = Intake(assembler, keepsColumns: keepsColumns || keepsOrigins, isDamaged: text.isDamaged)
    let kind: CatalogKind
    if firstByte == UInt8(ascii: "{") {
      kind = .ndjson
      try NDJSONFormat.read(text.bytes, file: file.path, productColumn: productColumn, into: &intake)
    } else {
      kind = try TableReader(text.bytes, file: file.path).read(productColumn: productColumn, into: &intake)
    }
    return intake.contents(kind: kind, source: file, encoding: text.encoding)
  }
}

/// Where a catalog lies.
private struct CatalogPlace {
  /// `nil` for a bare folder.
  let file: URL?
  let folder: URL
  /// The folder that the file mustn't lead out of: it was found there, not named.
  let confines: URL?

  init(_ source: URL) throws(CatalogError) {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: source.path, isDirectory: &isDirectory) else {
      throw CatalogError(.missing, file: source.path)
    }
    guard isDirectory.boolValue else {
      if source.lastPathComponent == "truth.ndjson" { throw CatalogError(.truthFile, file: source.path) }
      (file, folder, confines) = (source, source.deletingLastPathComponent(), nil)
      return
    }
    folder = source
    confines = source
    file = ["catalog.csv", "catalog.tsv", "catalog.ndjson"].map { source.appendingPathComponent($0) }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }
}
