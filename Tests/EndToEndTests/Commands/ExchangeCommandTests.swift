import Claims
import Foundation
import Records
import Robot
import Testing

/// `kantei export`, `import`, `log` and `backup` as they are typed.
@Suite struct ExchangeCommandTests {
  let fixture: ReviewFixture
  let program: Program

  init() throws {
    fixture = try ReviewFixture()
    program = Program(home: fixture.folder)
    let spans = (start: 0, end: 6)
    try fixture.store.append(
      Label(
        pair: "mug-1", auditModel: "test-1", operator: "yu\u{1B}[2Jki", at: Date(timeIntervalSince1970: 1_790_000_000),
        decision: .reject, reasons: [.init(start: spans.start, end: spans.end, facet: .colour)],
        corrections: [.init(start: spans.start, end: spans.end, facet: .colour, text: "Red")], seconds: 4.25),
      in: fixture.catalog)
  }

  private func path(_ name: String) -> String { fixture.folder.appendingPathComponent(name).path }

  @Test func nothingIsWrittenOverTheShopsFilesOrTheStore() throws {
    let shop = try SmallShop()
    try shop.stock()
    #expect(try shop.program("score", "shop").code == 0)
    let before = try ["catalog.csv", "red.png"].map { try Data(contentsOf: shop.file($0)) }
    let store = shop.folder.appendingPathComponent("store.sqlite")
    for arguments in [
      ["report", "shop", "--html", "store.sqlite"], ["report", "shop", "--html", "shop/catalog.csv"],
      ["explain", "shop/catalog.csv", "one", "--png", "shop/catalog.csv"],
      ["explain", "shop", "one", "--png", "shop/red.png"],
      ["export", "shop/catalog.csv", "--format", "csv", "--out", "shop/red.png"],
    ] {
      let result = try shop.program.run(arguments)
      #expect(result.code != 0, "\(arguments)")
    }
    #expect(try ["catalog.csv", "red.png"].map { try Data(contentsOf: shop.file($0)) } == before)
    #expect(try Data(contentsOf: store).prefix(15) == Data("SQLite format 3".utf8))
  }

  @Test func eachFormatGoesToAFileOfItsOwnersAlone() throws {
    defer { fixture.remove() }
    for format in ["csv", "ndjson", "label-studio", "coco", "truth", "catalog"] {
      let out = path("out-\(format).txt")
      let result = try program("export", fixture.folder.path, "--format", format, "--out", out)
      #expect(result.code == 0, "\(format): \(result.errors)")
      #expect(result.output.isEmpty)
      #expect(try FileManager.default.attributesOfItem(atPath: out)[.posixPermissions] as? Int == 0o600)
      #expect(try !Data(contentsOf: URL(fileURLWithPath: out)).isEmpty)
    }
    let corrected = try String(contentsOfFile: path("out-catalog.txt"), encoding: .utf8)
    let original = try String(contentsOfFile: path("catalog.csv"), encoding: .utf8)
    #expect(corrected == original.replacing("mug-1.png,Yellow", with: "mug-1.png,Red"))
    #expect(FileManager.default.fileExists(atPath: path("out-catalog.txt.changes.csv")))
    #expect(FileManager.default.fileExists(atPath: path("out-label-studio.txt.config.xml")))
  }

  @Test func withoutAFileItGoesToStandardOutput() throws {
    defer { fixture.remove() }
    let result = try program("export", fixture.folder.path, "--format", "ndjson", "--operator", "yu\u{1B}[2Jki")
    #expect(result.code == 0)
    #expect(result.objects.map { $0["pair"] as? String } == ["mug-1"])
    #expect(try program("export", fixture.folder.path, "--format", "ndjson", "--since-last").output.isEmpty)
    let config = try program("export", fixture.folder.path, "--labeling-config")
    #expect(config.output.hasPrefix("<View>"))
  }

  @Test func ofExportsAtOnceEachLabelIsInOne() throws {
    defer { fixture.remove() }
    let homes = try (0..<4).map { number in
      let home = fixture.folder.appendingPathComponent("home-\(number)")
      try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
      return home
    }
    let running = try homes.map { home in
      try Program(home: home).start(
        ["export", fixture.folder.path, "--format", "ndjson", "--since-last", "--store", fixture.storeFile.path])
    }
    let results = try running.map { try $0.finish() }
    for result in results { #expect(result.code == 0, "\(result.errors)") }
    #expect(results.map(\.lines.count).reduce(0, +) == 1)
  }

  @Test func theOriginalAndTheStoreAreNeverWrittenTo() throws {
    defer { fixture.remove() }
    let before = try Data(contentsOf: URL(fileURLWithPath: path("catalog.csv")))
    let photo = try Data(contentsOf: URL(fileURLWithPath: path("mug-1.png")))
    try FileManager.default.createSymbolicLink(atPath: path("link.csv"), withDestinationPath: path("catalog.csv"))
    for format in ["csv", "catalog"] {
      for name in ["catalog.csv", "link.csv", "mug-1.png", "store.sqlite", "store.sqlite-wal"] {
        let result = try program("export", fixture.folder.path, "--format", format, "--out", path(name))
        #expect(result.code == 2, "\(name)")
        #expect(result.errors.contains("is the original"))
      }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path("catalog.csv"))) == before)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path("mug-1.png"))) == photo)
    #expect(try fixture.store.labels(in: fixture.catalog).count == 1)
  }

  @Test(.enabled(if: geteuid() == 0, "mounting needs root"), arguments: ["size=8k", "ro"])
  func aFullOrReadOnlyFolderIsNamedAndTheOldFileStands(_ option: String) throws {
    defer { fixture.remove() }
    let small = path("small")
    try FileManager.default.createDirectory(atPath: small, withIntermediateDirectories: true)
    func mount(_ words: String...) throws -> Bool {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = words
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus == 0
    }
    guard try mount("mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", small) else { return }
    defer { _ = try? mount("umount", "-l", small) }
    try Data("old".utf8).write(to: URL(fileURLWithPath: small + "/out"))
    if option == "ro" {
      #expect(try mount("mount", "-o", "remount,ro", small))
    } else {
      try Data(count: 4096).write(to: URL(fileURLWithPath: small + "/full"))
    }
    for format in ["csv", "ndjson", "label-studio", "coco", "truth", "catalog"] {
      let result = try program("export", fixture.folder.path, "--format", format, "--out", small + "/out")
      #expect(result.code == (option == "ro" ? 2 : 1), "\(format): \(result.errors)")
      #expect(result.errors.contains(small + "/out"))
      #expect(result.errors.contains(option == "ro" ? "may not be written to" : "no space is left"))
      #expect(try String(contentsOfFile: small + "/out", encoding: .utf8) == "old")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: small).allSatisfy { !$0.hasSuffix(".part") })
    // What failed is not taken for exported.
    #expect(try program("export", fixture.folder.path, "--format", "ndjson", "--since-last").lines.count == 1)
  }

  @Test func anExportIsImportedElsewhereAndHalfOfOneIsNot() throws {
    defer { fixture.remove() }
    _ = try program("export", fixture.folder.path, "--format", "ndjson", "--out", path("labels.ndjson"))
    let again = try program("import", fixture.folder.path, path("labels.ndjson"))
    #expect(again.code == 0)
    #expect(again.output == "0 labels added, 1 was there already, 0 pairs decided differently\n")
    let text = try String(contentsOfFile: path("labels.ndjson"), encoding: .utf8)
    try String(text.prefix(text.count / 2)).write(toFile: path("half.ndjson"), atomically: true, encoding: .utf8)
    let half = try program("import", fixture.folder.path, path("half.ndjson"))
    #expect(half.code == 2)
    #expect(half.errors.contains("line 1"))
    #expect(half.errors.contains("Nothing was imported"))
    #expect(try program("import", fixture.folder.path, path("none.ndjson")).code == 2)
  }

  @Test func theLogReachesATerminalWithoutAStrangersControls() throws {
    defer { fixture.remove() }
    let piped = try program("log", fixture.folder.path, "--pair", "mug-1")
    #expect(piped.code == 0)
    #expect(piped.output.contains("by yu␛[2Jki"))
    #expect(!piped.output.contains("\u{1B}"))
    for arguments in [["log", fixture.folder.path, "--format", "ndjson"], ["export", fixture.folder.path]] {
      let terminal = try PseudoTerminal(
        ReviewFixture.program, arguments + ["--store", fixture.storeFile.path],
        environment: ["TERM": "xterm", "HOME": fixture.folder.path, "PATH": "/usr/bin:/bin"], columns: 400, rows: 24)
      #expect(terminal.exitCode() == 0)
      // The sequence would have cleared the screen.
      #expect(terminal.text.contains("mug-1"))
    }
  }

  @Test func aBackupIsAStoreAndIsNotOverwritten() throws {
    defer { fixture.remove() }
    let result = try program("backup", path("copy.sqlite"))
    #expect(result.code == 0)
    #expect(result.errors.contains("1 label, 3 audits"))
    let again = try program("backup", path("copy.sqlite"))
    #expect(again.code == 2 && again.errors.contains("only --overwrite replaces"), "\(again.errors)")
    #expect(try program("backup", path("copy.sqlite"), "--overwrite").code == 0)
    #expect(try program("backup", path("store.sqlite"), "--overwrite").code == 3)
    let log = try program("log", fixture.folder.path, "--store", path("copy.sqlite"))
    #expect(log.lines.count == 1)
  }

  @Test func aPairThatNobodyKnowsIsNoPairWithoutDecisions() throws {
    defer { fixture.remove() }
    let unknown = try program("log", fixture.folder.path, "--pair", "mug-99")
    #expect(unknown.code == 2 && unknown.errors.contains("knows no pair \"mug-99\""), "\(unknown.errors)")
    let nobody = try program("log", fixture.folder.path, "--pair", "mug-1", "--operator", "nobody")
    #expect(nobody.code == 0 && nobody.errors.contains("Nobody called nobody decided anything there; who did: yu"))
    let idle = try program("log", fixture.folder.path, "--pair", "mug-2", "--operator", "yu\u{1B}[2Jki")
    #expect(idle.code == 0 && idle.errors.contains("Nothing was decided there."))
  }

  @Test func anExportOfAnOperatorWhomNobodyKnowsIsRefusedWithWhoThereIs() throws {
    defer { fixture.remove() }
    let result = try program("export", fixture.folder.path, "--operator", "nobody", "--out", path("labels.csv"))
    #expect(result.code == 2 && result.output.isEmpty)
    #expect(result.errors.contains("Nobody called nobody decided anything") && result.errors.contains("yu␛[2Jki"))
    #expect(!FileManager.default.fileExists(atPath: path("labels.csv")))
    #expect(try program("export", fixture.folder.path, "--operator", "yu\u{1B}[2Jki").output.contains("mug-1"))
  }

  @Test func everyFileThatWasWrittenIsNamed() throws {
    defer { fixture.remove() }
    let corrected = try program("export", fixture.folder.path, "--format", "catalog", "--out", path("fixed.csv"))
    #expect(corrected.errors.contains("1 correction in \(path("fixed.csv"))\n"))
    #expect(corrected.errors.contains("what was changed, and why, in \(path("fixed.csv.changes.csv"))\n"))
    let tasks = try program("export", fixture.folder.path, "--format", "label-studio", "--out", path("tasks.json"))
    #expect(tasks.errors.contains("the labeling interface in \(path("tasks.json.config.xml"))\n"))
  }

  @Test func theListOfChangesIsWrittenOverNothingThatIsReadEither() throws {
    let shop = try SmallShop()
    try shop.stock()
    let catalog = try Data(contentsOf: shop.file("catalog.csv"))
    try catalog.write(to: shop.file("season.csv.changes.csv"))
    #expect(try shop.program("score", "shop/season.csv.changes.csv").code == 0)
    let over = try shop.program(
      "export", "shop/season.csv.changes.csv", "--format", "catalog", "--out", "shop/season.csv")
    #expect(over.code == 2 && over.errors.contains("season.csv.changes.csv is the original"), "\(over.errors)")
    #expect(try Data(contentsOf: shop.file("season.csv.changes.csv")) == catalog)

    #expect(try shop.program("score", "shop").code == 0)
    #expect(try shop.program("export", "shop", "--format", "catalog", "--out", "new.csv").code == 0)
    let list = shop.folder.appendingPathComponent("new.csv.changes.csv")
    let changes = try Data(contentsOf: list)
    let taken = try shop.program("export", "shop", "--format", "catalog", "--out", "new.csv.changes.csv")
    #expect(taken.code == 2 && taken.errors.contains("list of changes"), "\(taken.errors)")
    #expect(try Data(contentsOf: list) == changes)
  }

  @Test func whatIsNotThereIsNamedAndNotMade() throws {
    defer { fixture.remove() }
    for command in [["export", "."], ["log", "."], ["import", ".", "x"], ["backup", "y"]] {
      let result = try program.run(command + ["--store", path("none.sqlite")])
      #expect(result.code == 3)
      #expect(result.errors.contains("There is no store"))
    }
    #expect(!FileManager.default.fileExists(atPath: path("none.sqlite")))
    let unknown = try program("export", "/nowhere")
    #expect(unknown.code == 2)
    #expect(unknown.errors.contains("/nowhere: no such catalog"))
    #expect(try program("export", fixture.folder.path, "--since", "yesterday").code == 2)
    #expect(try program("export", fixture.folder.path, "--format", "catalog").code == 2)
  }
}
