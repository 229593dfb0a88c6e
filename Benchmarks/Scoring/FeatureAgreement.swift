import Features
import Foundation
import Perception
import Photos

/// How alike the features are that `kantei score` kept and that `features.py` wrote.
struct FeatureAgreement {
  private static let (grid, middle, classes) = (81 * 1280, 2 * 720, 1000)
  private static let record = grid * 2 + middle * 4 + classes * 4

  /// Smallest cosine over all photos or phrases.
  let leastGrid: Double
  let leastMiddle: Double
  let leastClasses: Double
  let leastPhrase: Double
  let medianGrid: Double
  /// Photos with the same lines read, and photos read at all.
  let samePrint: Int
  let printed: Int

  init(_ work: ScoringWork, cache folder: CacheFolder, python: URL) throws {
    let (cache, version) = (folder.cache, try folder.version(of: "photos"))
    let bytes = try Data(contentsOf: python.appendingPathComponent("features.bin"), options: .alwaysMapped)
    guard bytes.count == work.photos.count * Self.record else {
      throw BenchError.disagreement("features.bin holds \(bytes.count / Self.record) of \(work.photos.count) photos")
    }
    var (grids, middles, classes): ([Double], [Double], [Double]) = ([], [], [])
    for (place, path) in work.photos.enumerated() {
      let hash = try PhotoFile(URL(fileURLWithPath: path)).contentHash()
      guard let own = cache.features(of: hash, version: version) else {
        throw BenchError.disagreement("\(path) is not in the cache")
      }
      let start = place * Self.record
      grids.append(Self.cosine(own.grid.values, Self.halves(bytes, at: start, Self.grid)))
      let floats = Self.floats(bytes, at: start + Self.grid * 2, Self.middle + Self.classes)
      middles.append(Self.cosine(own.middle.values, Array(floats[..<Self.middle])))
      classes.append(Self.cosine(own.classes, Array(floats[Self.middle...])))
    }
    (leastGrid, leastMiddle, leastClasses) = (grids.min() ?? 1, middles.min() ?? 1, classes.min() ?? 1)
    medianGrid = grids.sorted()[grids.count / 2]

    let phrases = try Data(contentsOf: python.appendingPathComponent("phrases.bin"))
    let textVersion = try folder.version(of: "phrases")
    let states = try folder.phraseSets().filter { $0.hasPrefix("catalog-") }
      .compactMap { cache.phrases(of: $0, version: textVersion) }.reduce(into: [:]) { $0.merge($1) { one, _ in one } }
    leastPhrase =
      work.phrases.enumerated().map { place, phrase in
        let other = Self.floats(phrases, at: place * 384 * 4, 384)
        // Phrases without a word have no vector on either side.
        let mean = states[phrase]?.mean ?? []
        return mean.allSatisfy { $0 == 0 } && other.allSatisfy { $0 == 0 } ? 1 : Self.cosine(mean, other)
      }.min() ?? 1

    let printVersion = try? folder.version(of: "print")
    let lines = try String(contentsOf: python.appendingPathComponent("print.ndjson"), encoding: .utf8)
      .split(separator: "\n")
    printed = work.printed.count
    samePrint = try zip(work.printed, lines).count { path, line in
      let hash = try PhotoFile(URL(fileURLWithPath: path)).contentHash()
      let own = printVersion.flatMap { cache.lines(of: hash, version: $0) } ?? []
      let read = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [[Any]] ?? []
      return own.map(\.text).sorted() == read.compactMap { $0.first as? String }.sorted()
    }
  }

  /// - Throws: `BenchError` where one side does other work than the other.
  func demand(cosine least: Double, samePrint share: Double) throws {
    let found = [("grid", leastGrid), ("middle", leastMiddle), ("classes", leastClasses), ("phrases", leastPhrase)]
    for (name, value) in found where !(value > least) {
      throw BenchError.disagreement("\(name) have a cosine of \(value), where more than \(least) is due")
    }
    guard Double(samePrint) >= share * Double(printed) else {
      throw BenchError.disagreement("the same print was read on \(samePrint) of \(printed) photos")
    }
  }

  var text: String {
    String(
      format:
        "least cosine of grid %.5f (median %.5f), middle %.5f, classes %.5f, phrases %.5f; print equal on %d of %d",
      leastGrid, medianGrid, leastMiddle, leastClasses, leastPhrase, samePrint, printed)
  }

  static func cosine(_ one: [Float], _ other: [Float]) -> Double {
    guard one.count == other.count else { return .nan }
    var (product, first, second) = (0.0, 0.0, 0.0)
    for (a, b) in zip(one, other) {
      product += Double(a) * Double(b)
      first += Double(a) * Double(a)
      second += Double(b) * Double(b)
    }
    return product / (first * second).squareRoot()
  }

  private static func halves(_ bytes: Data, at start: Int, _ count: Int) -> [Float] {
    bytes.withUnsafeBytes { raw in
      (0..<count).map { Float(Float16(bitPattern: raw.loadUnaligned(fromByteOffset: start + $0 * 2, as: UInt16.self))) }
    }
  }

  private static func floats(_ bytes: Data, at start: Int, _ count: Int) -> [Float] {
    bytes.withUnsafeBytes { raw in
      (0..<count).map { raw.loadUnaligned(fromByteOffset: start + $0 * 4, as: Float.self) }
    }
  }
}
