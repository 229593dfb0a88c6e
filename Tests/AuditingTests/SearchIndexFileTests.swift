import Auditing
import Claims
import Features
import Foundation
import Matching
import Testing

@Suite struct SearchIndexFileTests {
  private func index(rows: Int = 3, width: Int = 4) -> SearchIndex {
    let vectors = (0..<rows).map { row in (0..<width).map { Float(row) + Float($0) / 8 } }
    return SearchIndex(
      centre: ShopSpace.Centre(shares: [0.5, 0.5], text: [0.25], colours: [1], deviation: 2, photos: rows),
      context: CatalogContext(
        meanClasses: [0.25, 0.75], photos: rows,
        vocabulary: [.kind: [CatalogContext.Term(alternative: Alternative(term: "mug"), pairs: 2)]]),
      map: PhotoTextMap(mean: [0, 1], scale: [1, 2], weights: Matrix(rows: 1, columns: 2, values: [0.5, -1])),
      learnedShare: 1, rows: (0..<rows).map { $0 * 2 }, hashes: (0..<rows).map { "hash-\($0)" },
      photos: HalfMatrix(vectors), specs: HalfMatrix(vectors.reversed()))
  }

  @Test func `what was kept is what is read`() throws {
    let index = index()
    let bytes = Data(try SearchIndexFile.serialized(index, key: "shop under base-1"))
    let read = try #require(try SearchIndexFile.open(bytes, key: "shop under base-1", pairs: 5))
    #expect(read.rows == index.rows && read.hashes == index.hashes && read.centre == index.centre)
    #expect(read.map == index.map && read.learnedShare == 1)
    #expect(read.context.vocabulary == index.context.vocabulary && read.context.meanClasses == [0.25, 0.75])
    #expect(
      (0..<3).allSatisfy { read.photos.row($0) == index.photos.row($0) && read.specs.row($0) == index.specs.row($0) })
  }

  @Test func `the index of another catalog or model is none`() throws {
    let bytes = Data(try SearchIndexFile.serialized(index(), key: "shop under base-0"))
    #expect(try SearchIndexFile.open(bytes, key: "shop under base-1", pairs: 5) == nil)
  }

  @Test func `a row that the catalog does not have is refused`() throws {
    let bytes = Data(try SearchIndexFile.serialized(index(), key: "k"))
    #expect(throws: FeatureFileError.self) { try SearchIndexFile.open(bytes, key: "k", pairs: 4) }
  }

  @Test func `no cut and no changed byte goes unseen`() throws {
    let bytes = Data(try SearchIndexFile.serialized(index(), key: "k"))
    for length in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: FeatureFileError.self) {
        try SearchIndexFile.open(bytes.prefix(length), key: "k", pairs: 5)
      }
    }
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 0x40
      #expect(throws: FeatureFileError.self, "byte \(place)") {
        try SearchIndexFile.open(changed, key: "k", pairs: 5)
      }
    }
  }

  @Test func `120,000 pairs are found in the mapped file`() throws {
    let (rows, width) = (120_000, 48)
    var state: UInt64 = 5
    var bytes = Data(capacity: rows * width * 2)
    for _ in 0..<rows * width {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Float16(Float(Int32(truncatingIfNeeded: state >> 32)) / 4_294_967_296)
      withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }
    let vectors = try #require(HalfMatrix(rows: rows, columns: width, bytes: bytes))
    let small = index()
    let large = SearchIndex(
      centre: small.centre, context: small.context, map: nil, learnedShare: 0, rows: Array(0..<rows),
      hashes: [String](repeating: "h", count: rows), photos: vectors, specs: vectors)
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-index-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(try SearchIndexFile.serialized(large, key: "k")).write(to: file)
    let mapped = try Data(contentsOf: file, options: .alwaysMapped)
    #expect(mapped.count < 2 * rows * width * 2 + 4_000_000)
    let read = try #require(try SearchIndexFile.open(mapped, key: "k", pairs: rows))
    // A row's own direction finds that row; in blocks and beyond their edges.
    for row in [0, 4_095, 4_096, 77_777, rows - 1] {
      let query = read.photos.row(row)
      let products = read.photos.products(with: query)
      let own = query.reduce(0) { $0 + $1 * $1 }
      #expect(abs(products[row] - own) < 1e-3)
      #expect(products.indices.max { products[$0] < products[$1] } == row)
    }
  }
}
