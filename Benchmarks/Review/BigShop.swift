import Claims
import Features
import Foundation
import Matching
import Photos
import Records

/// A catalog of any size with its audits in a store, one in ten flagged, and a few photos that take turns.
struct BigShop {
  private static let photos = 8
  private static let side = 600

  let folder: URL
  var storeFile: URL { folder.appendingPathComponent("store.sqlite") }

  init(pairs: Int) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-bench-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for number in 0..<Self.photos {
      try Self.drawPhoto(number).write(to: folder.appendingPathComponent("\(number).jpg"))
    }
    let store = try Store(at: storeFile)
    let catalog = try store.catalogID(for: Store.catalogKey(for: folder))
    let names = (0..<pairs).map(Self.name)
    try store.list(names, in: catalog)
    for start in stride(from: 0, to: pairs, by: 5000) {
      let scored = (start..<min(pairs, start + 5000)).map { number in
        ScoredPair(audit: Self.audit(number), key: "k\(number)", content: "c\(number)")
      }
      try store.save(scored, in: catalog)
    }
    let rows = names.enumerated().map { "\($0.element),\($0.offset % Self.photos).jpg,\"\(Self.spec)\"" }
    try (["id,image,spec"] + rows).joined(separator: "\n").write(
      to: folder.appendingPathComponent("catalog.csv"), atomically: true, encoding: .utf8)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  private static let spec =
    "Red ceramic mug with lid, 350 ml, dishwasher safe. A sturdy mug for tea and coffee, glazed inside and out."

  private static func name(_ number: Int) -> String { "item-\(number)" }

  private static func audit(_ number: Int) -> Audit {
    let isFlagged = number % 10 == 0
    let region = Region(x0: 0.2, y0: 0.2, x1: 0.8, y1: 0.9)
    func phrase(_ text: String, _ start: Int, _ facet: Facet, _ state: JudgedPhrase.State) -> JudgedPhrase {
      JudgedPhrase(
        text: text, start: start, end: start + text.count, facet: facet, state: state, confidence: 0.9,
        contradiction: state == .contradicted ? 0.9 : 0.1, observed: state == .contradicted ? "blue" : nil,
        alternatives: [.init(text: "blue", score: 0.8), .init(text: "navy", score: 0.1)],
        region: state == .unobservable ? nil : region)
    }
    return Audit(
      id: name(number), image: "\(number % photos).jpg", spec: spec, model: "bench",
      risk: isFlagged ? 0.5 + Double(number % 499) / 1000 : Double(number % 97) / 1000,
      verdict: isFlagged ? .mismatch : .match, similarity: Similarity(total: 0.3, local: 0.2, global: 0.4),
      asymmetry: Asymmetry(conflict: 0.9, imageSurplus: 0.1, textSurplus: 0.4, type: isFlagged ? .conflict : .none),
      phrases: [
        phrase("Red", 0, .colour, isFlagged ? .contradicted : .supported), phrase("ceramic", 4, .material, .supported),
        phrase("mug", 12, .kind, .supported), phrase("with lid", 16, .part, .uncertain),
        phrase("350 ml", 26, .size, .unobservable), phrase("dishwasher safe", 34, .other, .unobservable),
      ], swap: isFlagged ? Swap(with: name(max(0, number - 10)), gain: 0.4) : nil)
  }

  /// Shades that differ from pixel to pixel, so that nothing about drawing them is easy.
  private static func drawPhoto(_ number: Int) throws -> Data {
    var pixels: [UInt8] = []
    pixels.reserveCapacity(side * side * 3)
    for y in 0..<side {
      for x in 0..<side {
        let wave = (x * (number + 3) + y * 5) % 251
        pixels += [UInt8(wave), UInt8((x + y * number) % 241), UInt8((x * y) % 239)]
      }
    }
    return Data(try Photo(width: side, height: side, pixels: pixels).encoded(as: .jpeg(quality: 90)))
  }
}
