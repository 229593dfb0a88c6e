import Files
import Foundation

/// A bare folder: `NAME.jpg` beside `NAME.txt`. Its pairs are in the order of their names.
enum FolderFormat {
  private static let photoEndings: Set<String> = [
    "jpg", "jpeg", "png", "webp", "gif", "tif", "tiff", "heic", "heif", "avif",
  ]

  /// - Throws: `CatalogError` where no photo lies beside a text.
  static func read(_ folder: URL, into intake: inout Intake) throws(CatalogError) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
    } catch {
      throw CatalogError(.unreadable(SystemReason(error).description), file: folder.path)
    }
    var photos: [String: String] = [:]
    var texts: [String: String] = [:]
    for name in names where !name.hasPrefix(".") {
      let (stem, ending) = split(name)
      if ending == "txt", texts[stem] == nil {
        texts[stem] = name
      } else if photoEndings.contains(ending) {
        if photos[stem] == nil {
          photos[stem] = name
        } else {
          intake.refuse(CatalogFault(.doubledID(firstLine: 0), line: 0, id: stem, image: name))
        }
      }
    }
    guard photos.keys.contains(where: { texts[$0] != nil }) else {
      let tables = names.filter {
        ["csv", "tsv", "ndjson", "jsonl"].contains(split($0).ending) && $0 != "truth.ndjson"
      }
      throw CatalogError(.emptyFolder(tables: tables), file: folder.path)
    }
    for stem in Set(photos.keys).union(texts.keys).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      add(stem, photo: photos[stem], text: texts[stem], folder: folder, to: &intake)
    }
  }

  private static func add(_ stem: String, photo: String?, text: String?, folder: URL, to intake: inout Intake) {
    guard let text else {
      return intake.refuse(CatalogFault(.noTextBeside, line: 0, id: stem, image: photo))
    }
    guard let photo else { return intake.refuse(CatalogFault(.noPhotoBeside, line: 0, id: stem)) }
    do throws(CatalogError) {
      let bytes = try RegularFile.read(folder.appendingPathComponent(text), inside: folder, limit: 1 << 20)
      guard let decoded = DecodedText(bytes), !decoded.isDamaged else {
        throw CatalogError(.binary, file: text)
      }
      intake.take(
        PairDraft(
          line: 0, id: stem, image: photo,
          parts: [.init(String(decoding: decoded.bytes, as: UTF8.self).trimmed, cell: CellPlace(file: text))],
          claims: [], product: nil))
    } catch {
      let kind: CatalogFault.Kind =
        switch error.kind {
        case .empty: .noSpec
        case .unreadable(let why): .textUnreadable(why)
        case .outsideFolder: .textUnreadable("it is a link that leads out of the folder")
        case .tooLarge: .textUnreadable("it is longer than a spec of 1 MiB")
        case .binary: .textUnreadable("it is no text")
        default: .textUnreadable("it is no regular file")
        }
      intake.refuse(CatalogFault(kind, line: 0, id: stem, image: photo))
    }
  }

  private static func split(_ name: String) -> (stem: String, ending: String) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name, "") }
    return (String(name[..<dot]), name[name.index(after: dot)...].lowercased())
  }
}
