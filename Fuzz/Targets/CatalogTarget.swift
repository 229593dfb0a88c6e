import Catalog
import Foundation

extension FuzzTarget {
  /// Catalogs of every kind and encoding, as a file whose header tells which; then its correction.
  static func catalog() throws -> FuzzTarget {
    let folder = try ScratchFolder()
    // What a JPEG starts with, so that pairs come to their specs.
    for name in ["a.jpg", "b.jpg"] { _ = folder.write([0xFF, 0xD8, 0xFF, 0xE0] + Array("JFIF".utf8), as: name) }
    return FuzzTarget("catalog", longest: 8192) { input in
      let file = folder.write(input, as: "catalog")
      do throws(CatalogError) {
        let contents = try CatalogReader.read(at: file, images: folder.url, keepsOrigins: true)
        return breaches(of: contents) + (try breachesOfCorrecting(contents, original: input))
      } catch {
        return harm(in: error.description, "an error")
      }
    }
  }

  private static func harm(in text: String, _ what: String) -> [String] {
    let codes = TerminalPromise.commands(in: text, linesAreKept: false)
    return codes.isEmpty ? [] : ["\(what) holds control characters \(codes)"]
  }

  private static func breaches(of contents: CatalogContents) -> [String] {
    var breaches: [String] = []
    if Set(contents.pairs.map(\.id)).count != contents.pairs.count { breaches.append("ids come twice") }
    for pair in contents.pairs {
      let length = pair.spec.unicodeScalars.count
      if pair.id.isEmpty || length > Pair.longestSpec { breaches.append("a pair without an id, or an endless spec") }
      breaches += harm(in: pair.id, "an id")
      for attribute in pair.attributes
      where attribute.span.lowerBound < 0 || attribute.span.isEmpty || attribute.span.upperBound > length {
        breaches.append("\(attribute.column) at \(attribute.span) of \(length)")
      }
      _ = contents.columns(of: pair)
    }
    for fault in contents.faults { breaches += harm(in: fault.description, "a fault") }
    _ = contents.lostPairs
    return breaches
  }

  private static func breachesOfCorrecting(
    _ contents: CatalogContents, original: [UInt8]
  ) throws(CatalogError) -> [String] {
    let pairs = contents.pairs.prefix(3)
    guard !pairs.isEmpty else { return [] }
    var editor = try CatalogEditor(contents, pairs: pairs.map(\.id))
    var breaches = editor.files.first?.bytes == original ? [] : ["a catalog without corrections is another"]
    for pair in pairs {
      let length = pair.spec.unicodeScalars.count
      for start in [0, length / 2] {
        let span = start..<min(length, start + 3)
        _ = editor.twins(of: span, in: pair)
        for change in editor.replace(span, of: pair, with: "blue, \"ü\" <b>&") {
          breaches += harm(in: change.problem.map { "\($0)" } ?? "", "a problem")
        }
      }
    }
    _ = editor.files
    return breaches
  }
}
