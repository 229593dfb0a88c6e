import Auditing
import Catalog
import Claims
import Foundation
import Learning

extension FuzzTarget {
  /// Lines and small files beside a catalog: a `p`air for `kantei score -`, `t`ruth in English or `T`ranslated, Karpathy's
  /// `k`aptions, a `n`umPy array, calibration `m`argins, an adapted model's `v`ersion card.
  static func lines() throws -> FuzzTarget {
    let folder = try ScratchFolder()
    _ = folder.write([0xFF, 0xD8, 0xFF, 0xE0] + Array("JFIF".utf8), as: "a.jpg")
    let reader = try PairLineReader(folder: folder.url, columns: ["colour", "size"])
    return FuzzTarget("lines") { input in
      guard let input = ChosenInput(input) else { return [] }
      switch input.kind {
      case "p": return breaches(ofLine: input.text, reader)
      case "t", "T":
        let pairs = try? TruthFile.pairs(
          in: input.text, file: "truth.ndjson", field: input.kind == "t" ? "spec" : "spec_ja")
        return (pairs ?? []).flatMap { pair in
          pair.phrases.map(\.span).filter { $0.start < 0 || $0.end < $0.start }.map { "a phrase at \($0)" }
        }
      case "k":
        let photos = try? KarpathyFile.photos(in: Data(input.content), file: "dataset.json")
        let isOutside = photos?.contains { $0.image.hasPrefix("/") || $0.image.split(separator: "/").contains("..") }
        return isOutside == true ? ["a photo outside of its folder"] : []
      case "n":
        guard let array = try? NumPyArray(Data(input.content), file: "features.npy") else { return [] }
        return [0, 1, -1, Int.max].compactMap(array.entry).allSatisfy { $0.count == array.stride }
          ? [] : ["an entry of another length"]
      case "m": _ = try? MarginFile.read(at: folder.write(input.content, as: "margins.ndjson"))
      case "v":
        _ = folder.write(input.content, as: ModelCard.fileName)
        _ = ModelCard.read(in: folder.url).map { ($0.figureLines, $0.markdown) }
      default: break
      }
      return []
    }
  }

  private static func breaches(ofLine line: String, _ reader: PairLineReader) -> [String] {
    do throws(CatalogFault) {
      let pair = try reader.pair(in: line, number: 1)
      return pair.id.isEmpty || pair.spec.isEmpty ? ["a pair without id or spec"] : []
    } catch {
      let codes = TerminalPromise.commands(in: error.description, linesAreKept: false)
      return codes.isEmpty ? [] : ["a fault holds control characters \(codes)"]
    }
  }
}
