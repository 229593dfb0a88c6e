import Claims
import Foundation
import FuzzTargets
import Matching
import Records
import Robot
import Testing

/// Every text of the fuzzer's corpus, where a terminal would show it: nothing of it commands the terminal. The counts are
/// printed.
@Suite struct ControlBytesTests {
  private static let corpus = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../../../Fuzz/Corpus").standardizedFileURL

  /// By their paths; a file that is not UTF-8 has what its bytes read as.
  private static let texts: [String] = {
    let files = FileManager.default.enumerator(at: corpus, includingPropertiesForKeys: nil)?.allObjects as? [URL]
    return (files ?? []).sorted { $0.path < $1.path }.compactMap { file in
      guard let bytes = try? Data(contentsOf: file) else { return nil }
      return String(String(decoding: bytes.prefix(600), as: UTF8.self).unicodeScalars.filter { $0 != "\0" })
    }.filter { !$0.isEmpty }
  }()

  private let folder: URL
  private let store: Store
  private let catalog: CatalogID

  /// A catalog of nothing but such texts, none of whose photos is there; audits and labels that say them as well.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-controls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let lines = try Self.texts.enumerated().flatMap { place, text in
      try [["id": "p\(place)", "image": text, "spec": text], ["id": text, "image": "none.jpg", "spec": "\(place)"]].map
      {
        String(decoding: try JSONEncoder().encode($0), as: UTF8.self) + "\n"
      }
    }
    try Data(lines.joined().utf8).write(to: folder.appendingPathComponent("catalog.ndjson"))
    store = try Store(at: folder.appendingPathComponent("store.sqlite"))
    catalog = try store.catalogID(for: Store.catalogKey(for: folder))
    var audits: [String: Audit] = [:]
    for text in Self.texts { audits[text] = FuzzTarget.audit(saying: text) }
    let ids = audits.keys.sorted()
    try store.list(ids, in: catalog)
    try store.save(
      ids.compactMap { id in audits[id].map { ScoredPair(audit: $0, key: "k", content: "c") } }, in: catalog)
    for (place, text) in ids.enumerated() {
      let label = Label(
        pair: text, auditModel: text, operator: text, at: Date(timeIntervalSince1970: 1_790_000_000 + Double(place)),
        decision: place % 2 == 0 ? .reject : .accept, reasons: [.init(start: 0, end: 1, facet: .colour)],
        corrections: [.init(start: 0, end: 1, facet: .colour, text: text)], swapWith: text, note: text, seconds: 3)
      try store.append(label, shown: Shown(picture: text, columns: 1, rows: 1), in: catalog)
    }
  }

  private var environment: [String: String] {
    [
      "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "NO_COLOR": "1",
      "HOME": folder.path, "XDG_CACHE_HOME": folder.appendingPathComponent("cache").path, "KANTEI_OPERATOR": "robot",
      "KANTEI_STORE": store.url.path,
    ]
  }

  /// All bytes that a command sends to its terminal, without what the terminal and the progress line add themselves.
  private func output(of arguments: [String]) throws -> String {
    let terminal = try PseudoTerminal(
      ReviewFixture.program, arguments, environment: environment, columns: 200, rows: 50, keepsLog: true,
      translatesLineEnds: false)
    let code = try #require(terminal.exitCode(within: 120), "\(arguments) never ends")
    #expect((0...3).contains(code), "\(arguments) ended with \(code)")
    return String(decoding: terminal.log, as: UTF8.self)
      .replacingOccurrences(of: "\r\u{1B}[K", with: "")
  }

  private func expectNoControl(_ name: String, _ runs: [[String]]) throws {
    let outputs = try runs.map(output)
    let bytes = outputs.reduce(0) { $0 + $1.utf8.count }
    let controls = outputs.reduce(0) { $0 + TerminalPromise.controlBytes(in: $1.utf8) }
    let harm = outputs.flatMap { TerminalPromise.harm(in: $0.filter { $0 != "\n" && $0 != "\t" }) }
    print("control bytes: \(controls) in \(bytes) of \(name) (\(Self.texts.count) texts, \(runs.count) runs)")
    #expect(controls == 0 && harm.isEmpty, "\(name): \(Set(harm).sorted())")
    #expect(bytes > 0, "\(name) says nothing")
  }

  @Test(arguments: ["text", "ndjson", "json", "csv"])
  func scoreCommandsNoTerminal(format: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try expectNoControl("score --format \(format)", [["score", folder.path, "--format", format]])
  }

  @Test func catalogsOfTheCorpusCommandNoTerminal() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.corpus.appendingPathComponent("catalog"), includingPropertiesForKeys: nil)
    let own = folder.appendingPathComponent("own.sqlite").path
    try expectNoControl(
      "score of a hostile file", files.sorted { $0.path < $1.path }.map { ["score", $0.path, "--store", own] })
  }

  @Test func explainCommandsNoTerminal() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let ids = stride(from: 0, to: Self.texts.count, by: 7).map { "p\($0)" }
    try expectNoControl(
      "explain",
      ids.map { ["explain", folder.path, $0] } + ids.prefix(9).map { ["explain", folder.path, $0, "--json"] })
  }

  @Test func logAndReportsCommandNoTerminal() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try expectNoControl("log", [["log", folder.path], ["log", folder.path, "--format", "ndjson"]])
    try expectNoControl("report", [["report", folder.path], ["report", folder.path, "--format", "json"]])
    try expectNoControl("rollout", [["rollout", folder.path]])
    try expectNoControl("noise", [["noise", folder.path]])
  }

  @Test(arguments: ["csv", "ndjson", "label-studio", "coco", "truth"])
  func exportCommandsNoTerminal(format: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try expectNoControl("export --format \(format)", [["export", folder.path, "--format", format]])
  }

  @Test func hostileSettingsCommandNoTerminal() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let theme = folder.appendingPathComponent("theme.yaml")
    let text = "\"\\e[2J\\u202e\\u009b\": 1"
    try Data(text.utf8).write(to: theme)
    let terminal = try PseudoTerminal(
      ReviewFixture.program, ["review", folder.path, "--no-scoring", "--theme", theme.path],
      // A theme is read where there are colours.
      environment: environment.filter { $0.key != "NO_COLOR" }, columns: 100, rows: 30, keepsLog: true)
    terminal.settle()
    terminal.type("q")
    #expect(terminal.exitCode() == 0)
    let log = String(decoding: terminal.log, as: UTF8.self)
    #expect(log.contains("“␛[2J\u{FFFD}\u{FFFD}” is not known here"), "\(log.suffix(1500).debugDescription)")
    #expect(!log.contains("\u{1B}[2J\u{202E}"))
  }

  /// The screen draws with sequences of its own, so here the cells are looked at, and that no string is ever sent that a
  /// terminal would take for its title or for a file.
  @Test func theReviewScreenShowsNoControl() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let terminal = try PseudoTerminal(
      ReviewFixture.program, ["review", folder.path, "--no-scoring", "--picture", "none"], environment: environment,
      columns: 120, rows: 40, keepsLog: true)
    terminal.settle()
    var screens = 0
    var controls = 0
    for key in ["n", "e", "\u{1B}", "\t", "\u{1B}", "?", "\u{1B}"] + Array(repeating: "n", count: 24) {
      terminal.type(key)
      terminal.settle()
      controls += TerminalPromise.harm(in: terminal.text, linesAreKept: true).count
      screens += 1
    }
    terminal.type("q")
    #expect(terminal.exitCode() == 0)
    let strings = Self.strangeStrings(in: terminal.log)
    print("control characters: \(controls) on \(screens) screens; control strings sent: \(strings)")
    #expect(controls == 0 && strings == 0)
  }

  /// OSC, DCS, SOS, PM and APC that are none of the review's own.
  private static func strangeStrings(in log: [UInt8]) -> Int {
    var strange = 0
    for place in log.indices.dropLast() {
      let (byte, next) = (log[place], log[place + 1])
      let isC1 = byte == 0xC2 && (0x80...0x9F).contains(next)
      let isString = byte == 0x1B && [0x5D, 0x50, 0x58, 0x5E, 0x5F].contains(next)
      if isC1 || isString && !ownStrings.contains(where: { log[(place + 1)...].starts(with: $0.utf8) }) { strange += 1 }
    }
    return strange
  }

  /// Kitty's pictures, the questions for colours, the window's title.
  private static let ownStrings = ["_G", "P$qm", "]11;?", "]2;"]
}
