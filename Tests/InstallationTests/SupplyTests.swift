import Foundation
import Testing

/// What `Scripts/fetch-deps` makes of downloads that are wrong, with an index on this machine in PyPI's place.
@Suite struct SupplyTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func whatArrivesWrongIsNamedNothingOfItIsKeptAndARerunMendsIt() throws {
    let work = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-supply-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: work) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3.11")
    process.arguments = [
      Self.root.appendingPathComponent("Tests/InstallationTests/Supply/fetching").path,
      Self.root.appendingPathComponent("Scripts").path, work.path,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let lines = output.split(separator: "\n").map { $0.split(separator: "\t", maxSplits: 1).map(String.init) }
    let said = Dictionary(lines.map { ($0[0], $0.count > 1 ? $0[1] : "") }, uniquingKeysWith: { $1 })
    #expect(said.count == 7, "\(output)")
    for name in ["offline", "damaged later, offline"] {
      #expect(said[name]?.contains("PyPI can't be reached") == true, "\(said[name] ?? output)")
    }
    for name in ["other", "partial"] {
      #expect(said[name]?.contains("not the pinned file") == true, "\(said[name] ?? output)")
    }
    for name in ["offline", "other", "partial"] { #expect(said[name]?.contains("run this again") == true) }
    for name in ["mended", "kept", "damaged later, mended"] { #expect(said[name] == "ok", "\(said[name] ?? output)") }
    #expect(!output.contains("LEFT"))
  }

  /// Each third-party file that a script fetches stands there with its SHA-256.
  @Test func everyFetchedFileIsPinned() throws {
    let scripts = Self.root.appendingPathComponent("Scripts")
    let wheels = try String(contentsOf: scripts.appendingPathComponent("wheels.txt"), encoding: .utf8)
    let pins = wheels.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(pins.count >= 8)
    for pin in pins { #expect(pin.wholeMatch(of: /\S+==\S+ --hash=sha256:[0-9a-f]{64}/) != nil, "\(pin)") }
    for name in ["fetch-lite0", "install-test-packages", "fetch-corpus"] {
      let text = try String(contentsOf: scripts.appendingPathComponent(name), encoding: .utf8)
      let named = text.matches(of: /[a-z0-9\-]+={1,2}[0-9][A-Za-z0-9.+\-]*/)
      #expect(!named.isEmpty)
      for name in named {
        let rest = text[name.range.upperBound...].prefix(120)
        #expect(rest.firstMatch(of: /[0-9a-f]{64}/) != nil, "\(name.output) has no SHA-256")
      }
    }
  }

  /// The models are converted from what is pinned; what came out when they were measured is written down.
  @Test func theConvertedModelsAreThoseThatWereMeasured() throws {
    let known = try String(
      contentsOf: Self.root.appendingPathComponent("Scripts/models.txt"), encoding: .utf8
    ).split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: " ").map(String.init) }
    #expect(known.count >= 13 && known.allSatisfy { $0.count == 2 && $0[0].count == 64 })
    struct Stamp: Decodable {
      struct File: Decodable { let sha256: String }
      let files: [String: File]
    }
    let stamp = try JSONDecoder().decode(
      Stamp.self, from: Data(contentsOf: Self.root.appendingPathComponent(".deps/parts.json")))
    let models = Set(stamp.files.keys.filter { $0.hasPrefix("models/") })
    #expect(models == Set(known.map { "models/" + $0[1] }))
  }
}
