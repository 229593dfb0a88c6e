import Claims
import Features
import Foundation
import Matching
import Photos
import Records

/// A catalog of three flagged pairs with their audits in a store, and a home without settings.
struct ReviewFixture {
  static let program: URL = {
    if let named = ProcessInfo.processInfo.environment["KANTEI_PROGRAM"] { return URL(fileURLWithPath: named) }
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("kantei")
  }()

  let folder: URL
  let store: Store
  let catalog: CatalogID

  var storeFile: URL { folder.appendingPathComponent("store.sqlite") }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-review-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var lines = ["id,image,spec"]
    var scored: [ScoredPair] = []
    for (place, colour) in ["red", "green", "blue"].enumerated() {
      let id = "mug-\(place + 1)"
      let pixel: [UInt8] = [place == 0 ? 220 : 20, place == 1 ? 200 : 20, place == 2 ? 220 : 20]
      let photo = Photo(width: 64, height: 64, pixels: (0..<64 * 64).flatMap { _ in pixel })
      try Data(photo.encoded(as: .png)).write(to: folder.appendingPathComponent(id + ".png"))
      lines.append("\(id),\(id).png,Yellow mug \u{1B}[2J number \(place + 1)")
      scored.append(ScoredPair(audit: Self.audit(id, colour, place), key: "k\(place)", content: "c\(place)"))
    }
    try lines.joined(separator: "\n").write(
      to: folder.appendingPathComponent("catalog.csv"), atomically: true, encoding: .utf8)
    store = try Store(at: folder.appendingPathComponent("store.sqlite"))
    catalog = try store.catalogID(for: Store.catalogKey(for: folder))
    try store.list(scored.compactMap(\.audit.id), in: catalog)
    try store.save(scored, in: catalog)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func review(
    columns: Int = 120, rows: Int = 40, _ arguments: [String] = [], _ environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    var variables = [
      "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "HOME": folder.path, "XDG_CACHE_HOME": folder.appendingPathComponent("cache").path, "KANTEI_OPERATOR": "robot",
    ]
    variables.merge(environment) { $1 }
    return try PseudoTerminal(
      Self.program, ["review", folder.path, "--store", storeFile.path, "--no-scoring"] + arguments,
      environment: variables.filter { !$0.value.isEmpty }, columns: columns, rows: rows)
  }

  private static func audit(_ id: String, _ seen: String, _ place: Int) -> Audit {
    let spec = "Yellow mug \u{1B}[2J number \(place + 1)"
    return Audit(
      id: id, image: id + ".png", spec: spec, model: "test-1", risk: 0.9 - Double(place) / 10, verdict: .mismatch,
      asymmetry: Asymmetry(conflict: 0.9, imageSurplus: 0, textSurplus: 0, type: .conflict),
      phrases: [
        JudgedPhrase(
          text: "Yellow", start: 0, end: 6, facet: .colour, state: .contradicted, confidence: 0.9, contradiction: 0.9,
          observed: seen, region: Region(x0: 0.2, y0: 0.2, x1: 0.8, y1: 0.8)),
        JudgedPhrase(
          text: "mug", start: 7, end: 10, facet: .kind, state: .supported, confidence: 0.8, contradiction: 0.1),
      ])
  }
}
