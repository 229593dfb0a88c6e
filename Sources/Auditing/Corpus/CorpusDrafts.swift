import Catalog
import Claims
import Foundation
import Learning

/// Reads the sources of a manifest.
enum CorpusDrafts {
  /// - Throws: `CorpusError.missing`, and what the reader of the format throws.
  static func read(_ source: CorpusManifest.Source) throws -> [CorpusDraft] {
    switch source.content {
    case .truth(let file, let images):
      try check(file, source)
      return truth(try TruthFile.read(at: file), images: images, source)
    case .catalog(let place):
      try check(place, source)
      return try CatalogReader.read(at: place).pairs.map { pair in
        CorpusDraft(
          id: "\(source.name)/\(pair.id)", product: "\(source.name)/\(pair.product)", photo: pair.photo,
          isValidation: isHeldOut(pair.product, source), spec: pair.spec, hints: pair.attributes.map(SpecHint.init),
          truth: nil)
      }
    case .captions(let file, let images):
      try check(file, source)
      return try KarpathyFile.read(at: file).flatMap { photo in
        photo.captions.enumerated().map { number, caption in
          CorpusDraft(
            id: "\(source.name)/\(photo.image)#\(number)", product: "\(source.name)/\(photo.image)",
            photo: images.appendingPathComponent(photo.image), isValidation: photo.split != "train", spec: caption,
            hints: [], truth: nil)
        }
      }
    }
  }

  private static func check(_ place: URL, _ source: CorpusManifest.Source) throws(CorpusError) {
    guard FileManager.default.fileExists(atPath: place.path) else {
      throw .missing(source: source.name, path: place.path)
    }
  }

  /// Right lines, and those wrong ones that say something true which no right line of their product says.
  private static func truth(_ lines: [TruthPair], images: URL, _ source: CorpusManifest.Source) -> [CorpusDraft] {
    func statements(_ line: TruthPair) -> Set<String> {
      Set(line.phrases.filter { $0.truth == .supported }.map { "\($0.facet.rawValue)/\($0.text.lowercased())" })
    }
    var said: [String: Set<String>] = [:]
    for line in lines where !line.isWrong { said[line.image, default: []].formUnion(statements(line)) }
    return lines.filter { !$0.isWrong || !statements($0).isSubset(of: said[$0.image] ?? []) }.map { line in
      CorpusDraft(
        id: "\(source.name)/\(line.id)", product: "\(source.name)/\(line.product)",
        photo: images.appendingPathComponent(line.image),
        isValidation: line.split.map { $0 != "train" } ?? isHeldOut(line.product, source), spec: line.spec, hints: [],
        truth: line)
    }
  }

  /// By the product's name alone, so that a longer list moves nobody to the other side.
  private static func isHeldOut(_ product: String, _ source: CorpusManifest.Source) -> Bool {
    let digest = UInt32(TextDigest.of([source.name, product]).prefix(8), radix: 16) ?? 0
    return Double(digest) < source.validation * 4_294_967_296
  }
}
