import Claims
import Features
import Foundation
import Matching
import Photos
import Records

/// A catalog of painted photos.
struct Shop {
  static let colours: [(name: String, pixel: [UInt8])] = [
    ("Red", [205, 25, 25]), ("Green", [30, 140, 45]), ("Blue", [30, 50, 200]), ("Yellow", [235, 205, 30]),
    ("Black", [20, 20, 20]), ("Orange", [240, 130, 20]), ("Purple", [120, 40, 150]), ("Brown", [110, 65, 30]),
  ]

  let folder: URL
  let pairs: [(id: String, image: String, spec: String)]

  /// - Parameters:
  ///   - photos: how many different ones; pairs take turns.
  ///   - isBare: each pair a photo and a text beside it, without a table.
  init(in folder: URL, pairs count: Int, photos: Int, isBare: Bool = false) throws {
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let pictures = try (0..<photos).map(Self.paint)
    pairs = (0..<count).map { number in
      // One in five says another colour than it shows.
      let shown = number % photos
      let said = Self.colours[(shown + (number % 5 == 4 ? 1 : 0)) % Self.colours.count].name
      let image = isBare ? "item-\(number).png" : "photo-\(shown).png"
      return ("item-\(number)", image, "\(said) box number \(number), 350 ml")
    }
    if isBare {
      for (number, pair) in pairs.enumerated() {
        try pictures[number % photos].write(to: folder.appendingPathComponent(pair.image))
        try Data(pair.spec.utf8).write(to: folder.appendingPathComponent("\(pair.id).txt"))
      }
    } else {
      for (number, picture) in pictures.enumerated() {
        try picture.write(to: folder.appendingPathComponent("photo-\(number).png"))
      }
      let rows = pairs.map { "\($0.id),\($0.image),\"\($0.spec)\"" }
      try Data((["id,image,spec"] + rows).joined(separator: "\n").utf8)
        .write(to: folder.appendingPathComponent("catalog.csv"))
    }
  }

  /// A store in which every pair is flagged, as if it had been scored.
  func stock(_ file: URL) throws -> (store: Store, catalog: CatalogID) {
    let store = try Store(at: file)
    let catalog = try store.catalogID(for: Store.catalogKey(for: folder))
    try store.list(pairs.map(\.id), in: catalog)
    for start in stride(from: 0, to: pairs.count, by: 5000) {
      try store.save(
        pairs[start..<min(pairs.count, start + 5000)].map { pair in
          ScoredPair(audit: Self.audit(pair), key: "k-\(pair.id)", content: "c-\(pair.id)")
        }, in: catalog)
    }
    return (store, catalog)
  }

  /// Decides the pairs in turn, some with a correction, some taken back.
  func decide(_ count: Int, in store: Store, _ catalog: CatalogID) throws {
    for (number, pair) in pairs.prefix(count).enumerated() {
      let end = pair.spec.prefix { $0 != " " }.count
      let isWrong = number % 3 == 0
      let label = Label(
        pair: pair.id, auditModel: "torture", operator: number % 2 == 0 ? "yuki" : "ken",
        at: Date(timeIntervalSince1970: 1_790_000_000 + Double(number)), decision: isWrong ? .reject : .accept,
        reasons: isWrong ? [.init(start: 0, end: end, facet: .colour)] : [],
        corrections: isWrong ? [.init(start: 0, end: end, facet: .colour, text: "White")] : [], seconds: 2.5)
      try store.append(label, in: catalog)
      if number % 10 == 9 { try store.withdraw(label, by: label.operator, at: label.at + 0.5, in: catalog) }
    }
  }

  private static func audit(_ pair: (id: String, image: String, spec: String)) -> Audit {
    let word = String(pair.spec.prefix { $0 != " " })
    return Audit(
      id: pair.id, image: pair.image, spec: pair.spec, model: "torture", risk: 0.9, verdict: .mismatch,
      similarity: Similarity(total: 0.3, local: 0.2, global: 0.4),
      asymmetry: Asymmetry(conflict: 0.9, imageSurplus: 0, textSurplus: 0, type: .conflict),
      phrases: [
        JudgedPhrase(
          text: word, start: 0, end: word.count, facet: .colour, state: .contradicted, confidence: 0.9,
          contradiction: 0.9, observed: "white", alternatives: [.init(text: "white", score: 0.8)],
          region: Region(x0: 0.2, y0: 0.2, x1: 0.8, y1: 0.8))
      ])
  }

  /// A square on white; every photo another one.
  private static func paint(_ number: Int) throws -> Data {
    let side = 96
    let colour = colours[number % colours.count].pixel
    let inset = 16 + number / colours.count % 20
    var pixels = [UInt8](repeating: 255, count: side * side * 3)
    for y in inset..<side - inset {
      for x in inset..<side - 16 {
        pixels.replaceSubrange((y * side + x) * 3..<(y * side + x) * 3 + 3, with: colour)
      }
    }
    return Data(try Photo(width: side, height: side, pixels: pixels).encoded(as: .png))
  }
}
