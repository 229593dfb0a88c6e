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
  ///   - keepsOrigins: whether `CatalogContents.origin` is wanted, which costs memory.
  /// - Returns: the pairs, and every fault at once.
  public static func read(
    at source: URL, images: URL? = nil, productColumn: String? = nil, keepsOrigins: Bool = false
  ) throws(CatalogError) -> CatalogContents {
    let place = try CatalogPlace(source)
    let finder = try PhotoFinder(folder: place.folder, images: images)
    guard let file = place.file else {
      if let productColumn {
        throw CatalogError(.productColumnMissing(productColumn, found: []), file: source.path)
      }
      let drafts = try FolderFormat.drafts(of: place.folder)
      return contents(
        of: drafts, kind: .folder, source: place.folder, encoding: nil,
        assembler: PairAssembler(finder: finder, keepsOrigins: keepsOrigins))
    }
    let raw = try RegularFile.read(file, inside: place.confines, limit: maximumSize)
    guard let text = DecodedText(raw) else { throw CatalogError(.binary, file: file.path) }
    guard let firstByte = text.bytes.first(where: { $0 > 0x20 }) else { throw CatalogError(.empty, file: file.path) }
    let kind: CatalogKind
    var drafts: Drafts
    if firstByte == UInt8(ascii: "{") {
      kind = .ndjson
      drafts = try NDJSONFormat.drafts(of: text.bytes, file: file.path, productColumn: productColumn)
    } else {
      (kind, drafts) = try TableReader(text.bytes, file: file.path).drafts(productColumn: productColumn)
    }
    if text.isDamaged { drafts.moveUndecodable() }
    return contents(
      of: drafts, kind: kind, source: file, encoding: text.encoding,
      assembler: PairAssembler(finder: finder, keepsOrigins: keepsOrigins))
  }

  private static func contents(
    of drafts: Drafts, kind: CatalogKind, source: URL, encoding: TextEncoding?, assembler: PairAssembler
  ) -> CatalogContents {
    var assembler = assembler
    for draft in drafts.pairs { assembler.add(draft) }
    let faults = (drafts.faults + assembler.faults).enumerated().sorted { one, other in
      (one.element.line, one.offset) < (other.element.line, other.offset)
    }
    return CatalogContents(
      kind: kind, source: source, encoding: encoding, pairs: assembler.groupedPairs(), faults: faults.map(\.element),
      rows: drafts.rows, origins: assembler.origins)
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

extension Drafts {
  /// Turns the pairs that hold what couldn't be decoded into faults.
  fileprivate mutating func moveUndecodable() {
    func isDamaged(_ draft: PairDraft) -> Bool {
      ([draft.id, draft.image, draft.text] + draft.claims.map(\.value)).contains {
        $0.unicodeScalars.contains("\u{FFFD}")
      }
    }
    for draft in pairs where isDamaged(draft) {
      faults.append(
        CatalogFault(.undecodable, line: draft.line, id: draft.id.harmless, image: draft.image, spec: draft.text))
    }
    pairs.removeAll(where: isDamaged)
  }
}
