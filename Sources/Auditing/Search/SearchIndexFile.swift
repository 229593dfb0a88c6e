import Claims
import Features
package import Foundation
import Matching

/// An index as a file: the length of the head, the sealed head (`FeatureFile`), the vectors of the photos, those of the specs.
///
/// The vectors are read in place from the mapped file: 120,000 pairs are 190 MB. The head holds their checksum.
package enum SearchIndexFile {
  private static let magic: StaticString = "KIDX"
  private static let version: UInt16 = 1
  private static let widest = 65_536

  /// What of `CatalogContext` and `ShopSpace.Centre` goes into the head, as JSON.
  private struct Summary: Codable {
    let centre: ShopSpace.Centre
    let learnedShare: Float
    let meanClasses: [Float]
    let photos: Int
    let vocabulary: [String: [CatalogContext.Term]]
  }

  /// - Parameter key: says of which catalog and model the index is.
  package static func serialized(_ index: SearchIndex, key: String) throws -> [UInt8] {
    let vectors = index.photos.data + index.specs.data
    var writer = BinaryWriter()
    writer.append(key)
    writer.append(UInt32(index.rows.count))
    writer.append(UInt32(index.photos.columns))
    writer.append(checksum(vectors))
    for (row, hash) in zip(index.rows, index.hashes) {
      writer.append(UInt32(row))
      writer.append(hash)
    }
    let summary = Summary(
      centre: index.centre, learnedShare: index.learnedShare, meanClasses: index.context.meanClasses,
      photos: index.context.photos,
      vocabulary: Dictionary(uniqueKeysWithValues: index.context.vocabulary.map { ($0.key.rawValue, $0.value) }))
    writer.append(String(decoding: try JSONEncoder().encode(summary), as: UTF8.self))
    writer.append(UInt8(index.map == nil ? 0 : 1))
    index.map?.write(to: &writer)
    let head = FeatureFile.seal(writer.bytes, magic: magic, version: version)
    var length = BinaryWriter()
    length.append(UInt64(head.count))
    return length.bytes + head + vectors
  }

  /// - Parameters:
  ///   - file: mapped, or in memory.
  ///   - pairs: of the catalog.
  /// - Returns: `nil` for the index of another catalog or model.
  /// - Throws: `FeatureFileError` for what is no index, or a damaged one.
  package static func open(_ file: Data, key: String, pairs: Int) throws -> SearchIndex? {
    let bytes = file.startIndex == 0 ? file : Data(file)
    guard bytes.count >= 8 else { throw FeatureFileError.length(found: bytes.count, promised: 8) }
    let length = bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(bytes.count - 8) else {
      throw FeatureFileError.length(found: bytes.count, promised: length)
    }
    let headEnd = 8 + Int(length)
    var reader = BinaryReader(try FeatureFile.open([UInt8](bytes[8..<headEnd]), magic: magic, version: version))
    guard try reader.text("key") == key else { return nil }
    let count = try reader.count(itemSize: 8, "row count")
    let width = Int(try reader.integer(UInt32.self, "width"))
    let sum = try reader.integer(UInt64.self, "checksum")
    guard 0...widest ~= width else { throw FeatureFileError.malformed(what: "width") }
    var rows: [Int] = []
    var hashes: [String] = []
    for _ in 0..<count {
      let row = Int(try reader.integer(UInt32.self, "row"))
      guard row < pairs, rows.last.map({ $0 < row }) ?? true else { throw FeatureFileError.malformed(what: "row") }
      rows.append(row)
      hashes.append(try reader.text("hash"))
    }
    let json = try reader.text("summary")
    guard let summary = try? JSONDecoder().decode(Summary.self, from: Data(json.utf8)) else {
      throw FeatureFileError.malformed(what: "summary")
    }
    let map = try reader.integer(UInt8.self, "map") == 1 ? try PhotoTextMap(from: &reader) : nil
    try reader.finish()

    let size = count * width * 2
    guard bytes.count - headEnd == 2 * size, checksum(bytes[headEnd...]) == sum else { throw FeatureFileError.corrupt }
    guard let photos = HalfMatrix(rows: count, columns: width, bytes: bytes[headEnd..<headEnd + size]),
      let specs = HalfMatrix(rows: count, columns: width, bytes: bytes[(headEnd + size)...])
    else { throw FeatureFileError.malformed(what: "width") }
    var vocabulary: [Facet: [CatalogContext.Term]] = [:]
    for (facet, terms) in summary.vocabulary {
      guard let facet = Facet(rawValue: facet) else { throw FeatureFileError.malformed(what: "facet") }
      vocabulary[facet] = terms
    }
    return SearchIndex(
      centre: summary.centre,
      context: CatalogContext(meanClasses: summary.meanClasses, photos: summary.photos, vocabulary: vocabulary),
      map: map, learnedShare: summary.learnedShare, rows: rows, hashes: hashes, photos: photos, specs: specs)
  }

  /// FNV-1a over words of eight bytes, the rest by bytes: a few hundred megabytes in a moment.
  private static func checksum(_ data: Data) -> UInt64 {
    data.withUnsafeBytes { raw in
      var sum: UInt64 = 0xcbf2_9ce4_8422_2325
      let words = raw.count / 8
      for word in 0..<words {
        sum = (sum ^ UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self)))
        sum = sum &* 0x0000_0100_0000_01b3
      }
      for place in words * 8..<raw.count { sum = (sum ^ UInt64(raw[place])) &* 0x0000_0100_0000_01b3 }
      return sum
    }
  }
}
