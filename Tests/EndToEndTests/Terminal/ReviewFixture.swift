import Claims
import Features
import Foundation
import Matching
import Photos
import Records
import Robot

/// A catalog of flagged pairs with their audits in a store, and a home without settings.
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

  /// Three mugs that are red, green and blue, and said to be yellow.
  init() throws { try self.init(colours: [("red", "Yellow"), ("green", "Yellow"), ("blue", "Yellow")]) }

  /// - Parameters:
  ///   - colours: what each photo shows, and what its spec says.
  ///   - swapped: whether the first two are said to have each other's photos.
  init(colours: [(seen: String, said: String)], swapped: Bool = false) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-review-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var lines = ["id,image,spec"]
    var scored: [ScoredPair] = []
    for (place, colour) in colours.enumerated() {
      let id = "mug-\(place + 1)"
      let pixel: [UInt8] = ["red", "green", "blue"].map { $0 == colour.seen ? 220 : 20 }
      let photo = Photo(width: 64, height: 64, pixels: (0..<64 * 64).flatMap { _ in pixel })
      try Data(photo.encoded(as: .png)).write(to: folder.appendingPathComponent(id + ".png"))
      var audit = Self.audit(id, colour.seen, colour.said, place)
      if swapped, place < 2 { audit.swap = Swap(with: "mug-\(2 - place)", gain: 0.4) }
      lines.append("\(id),\(id).png,\(audit.spec ?? "")")
      scored.append(ScoredPair(audit: audit, key: "k\(place)", content: "c\(place)"))
    }
    try lines.joined(separator: "\n").write(
      to: folder.appendingPathComponent("catalog.csv"), atomically: true, encoding: .utf8)
    store = try Store(at: folder.appendingPathComponent("store.sqlite"))
    catalog = try store.catalogID(for: Store.catalogKey(for: folder))
    try store.list(scored.compactMap(\.audit.id), in: catalog)
    try store.save(scored, in: catalog)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// - Parameter throughShell: what a shell does after the program; without it the program is the session's leader.
  func review(
    columns: Int = 120, rows: Int = 40, _ arguments: [String] = [], _ environment: [String: String] = [:],
    answers: [(question: String, answer: String)] = [], keepsLog: Bool = false, throughShell rest: String? = nil
  ) throws -> PseudoTerminal {
    var variables = [
      "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "HOME": folder.path, "XDG_CACHE_HOME": folder.appendingPathComponent("cache").path, "KANTEI_OPERATOR": "robot",
    ]
    variables.merge(environment) { $1 }
    let words = ["review", folder.path, "--store", storeFile.path, "--no-scoring"] + arguments
    let command = ([Self.program.path] + words).map { "'\($0)'" }.joined(separator: " ")
    return try PseudoTerminal(
      rest == nil ? Self.program : URL(fileURLWithPath: "/bin/sh"), rest.map { ["-c", command + $0] } ?? words,
      environment: variables.filter { !$0.value.isEmpty }, columns: columns, rows: rows, answers: answers,
      keepsLog: keepsLog)
  }

  /// Kills the program that a shell runs, as `kill -9` does.
  func killProgram(under shell: pid_t) throws { try signalProgram(under: shell, SIGKILL) }

  func signalProgram(under shell: pid_t, _ number: Int32) throws {
    let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    for child in children.split(separator: " ").compactMap({ pid_t($0) }) { kill(child, number) }
  }

  private static func audit(_ id: String, _ seen: String, _ said: String, _ place: Int) -> Audit {
    let spec = "\(said) mug \(said == "Yellow" ? "\u{1B}[2J " : "")number \(place + 1)"
    return Audit(
      id: id, image: id + ".png", spec: spec, model: "test-1", risk: 0.9 - Double(place) / 40, verdict: .mismatch,
      asymmetry: Asymmetry(conflict: 0.9, imageSurplus: 0, textSurplus: 0, type: .conflict),
      phrases: [
        JudgedPhrase(
          text: said, start: 0, end: said.count, facet: .colour, state: .contradicted, confidence: 0.9,
          contradiction: 0.9,
          observed: seen, region: Region(x0: 0.2, y0: 0.2, x1: 0.8, y1: 0.8)),
        JudgedPhrase(
          text: "mug", start: said.count + 1, end: said.count + 4, facet: .kind, state: .supported, confidence: 0.8,
          contradiction: 0.1),
      ])
  }
}
