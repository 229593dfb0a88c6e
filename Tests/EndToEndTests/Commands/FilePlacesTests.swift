import Foundation
import Robot
import Testing

/// What the program writes: whose it is, and that it is where it was said to be.
@Suite struct FilePlacesTests {
  let shop: SmallShop

  init() throws {
    shop = try SmallShop()
    try shop.stock()
  }

  private func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: shop.folder.appendingPathComponent(name).path)[.posixPermissions]
      as? Int
  }

  private func link(_ name: String, to target: URL) throws {
    try FileManager.default.createSymbolicLink(
      at: shop.folder.appendingPathComponent(name), withDestinationURL: target)
  }

  @Test(arguments: ["000", "077"])
  func whateverTheUmaskTheyAreTheirOwnersAlone(_ mask: String) throws {
    let commands = [
      "score shop --format csv", "export shop --format ndjson --out labels.ndjson", "backup copy.sqlite",
      "explain shop one --png one.png", "report shop --html report.html",
    ]
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let program = ReviewFixture.program.path
    process.arguments = [
      "-c", "umask \(mask); \(commands.map { "\(program) \($0) >/dev/null" }.joined(separator: "; "))",
    ]
    process.currentDirectoryURL = shop.folder
    process.environment = [
      "HOME": shop.folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
      // The class names are read from here, the photos' features written.
      "XDG_CACHE_HOME": Program.cache.path,
      "XDG_DATA_HOME": shop.folder.appendingPathComponent("data").path,
    ].merging(PseudoTerminal.sanitizerOptions) { own, _ in own }
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    for name in ["labels.ndjson", "copy.sqlite", "one.png", "report.html", "data/kantei/store.sqlite"] {
      #expect(try mode(name) == 0o600, "\(name)")
    }
    for name in ["data", "data/kantei"] { #expect(try mode(name) == 0o700, "\(name)") }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: shop.folder.path).allSatisfy { !$0.hasPrefix(".kantei-") })
  }

  @Test func aLinkAtAnOutputsPlaceIsNotFollowed() throws {
    #expect(try shop.program("score", "shop").code == 0)
    let mine = shop.folder.appendingPathComponent("mine.txt")
    try Data("mine".utf8).write(to: mine)
    try link("planted", to: mine)
    try link("nowhere", to: shop.folder.appendingPathComponent("new.txt"))
    for name in ["planted", "nowhere"] {
      for arguments in [
        ["export", "shop", "--out", name], ["backup", name, "--overwrite"], ["report", "shop", "--html", name],
        ["explain", "shop", "one", "--png", name],
      ] {
        let result = try shop.program.run(arguments)
        #expect(result.code == 2 && result.errors.contains(name), "\(arguments): \(result.errors)")
      }
    }
    #expect(try Data(contentsOf: mine) == Data("mine".utf8))
    #expect(!FileManager.default.fileExists(atPath: shop.folder.appendingPathComponent("new.txt").path))
  }

  @Test func aTrainingReadsAndWritesAsTheOthersDo() throws {
    let draw =
      #"{"planted":1,"precision":1,"partnerNamed":1,"named":0,"candidates":[{"nats":3,"isMutual":true,"isPlanted":true},{"nats":-1,"isMutual":true,"isPlanted":false}]}"#
    let figures = "[\(draw),\(draw)]"
    func train(_ name: String, _ text: String?) throws -> Program.Result {
      if let text { try Data(text.utf8).write(to: shop.folder.appendingPathComponent(name)) }
      return try shop.program("train", "swaps", name, "--output", "out.json")
    }
    let missing = try train("none.json", nil)
    #expect(
      missing.code == 2 && missing.errors.contains("none.json: no such file or directory; check"), "\(missing.errors)")
    let other = try train("other.json", "{\"a\":")
    #expect(
      other.code == 2 && other.errors.contains("other.json: holds no figures of planted swaps"), "\(other.errors)")
    for arguments in [
      ["train", "report", "other.json", "--data", "none.ndjson"],
      ["train", "heads", "--truth", "none.ndjson", "--config", "other.json"],
      ["train", "corpus", "--data", "none.yaml"],
    ] {
      let result = try shop.program.run(arguments)
      let name = arguments.contains("other.json") ? "other.json" : arguments.last ?? ""
      #expect(result.code == 2 && result.errors.contains(name), "\(arguments): \(result.errors)")
    }
    #expect(try train("figures.json", figures).code == 0)
    #expect(try mode("out.json") == 0o600)
    try FileManager.default.removeItem(at: shop.folder.appendingPathComponent("out.json"))
    try link("out.json", to: shop.folder.appendingPathComponent("elsewhere.json"))
    let linked = try train("figures.json", figures)
    #expect(linked.code == 2 && linked.errors.contains("links are not followed"), "\(linked.errors)")
  }

  @Test func aBackupReplacesABackupAndNothingElse() throws {
    #expect(try shop.program("score", "shop").code == 0)
    let mine = shop.folder.appendingPathComponent("mine.csv")
    try Data("my,table\n".utf8).write(to: mine)
    let refused = try shop.program("backup", "mine.csv", "--overwrite")
    #expect(refused.code == 2 && refused.errors.contains("no store of kantei"), "\(refused.errors)")
    #expect(try Data(contentsOf: mine) == Data("my,table\n".utf8))
    #expect(try shop.program("backup", "copy.sqlite").code == 0)
    #expect(try shop.program("backup", "copy.sqlite").code == 2)
    #expect(try shop.program("backup", "copy.sqlite", "--overwrite").code == 0)
  }

  @Test func aFolderOfEmptyFilesIsNoModel() throws {
    #expect(try shop.program("score", "shop").code == 0)
    let model = shop.folder.appendingPathComponent("empty")
    try FileManager.default.createDirectory(at: model, withIntermediateDirectories: true)
    for name in ["calibration.json", "mean-classes.json", "swaps.json", "colours.bin", "colour-names.tsv"] {
      try Data("{}".utf8).write(to: model.appendingPathComponent(name))
    }
    let result = try shop.program("model", "use", "shop", "./empty")
    #expect(result.code == 2 && result.errors.contains(model.path), "\(result.errors)")
    #expect(try shop.program("score", "shop", "--format", "ndjson").objects.first?["model"] as? String != "empty")
  }

  @Test func noTextOfACatalogReachesAFileOutsideItsFolders() throws {
    let secret = shop.folder.appendingPathComponent("secret.png")
    try FileManager.default.copyItem(at: shop.file("red.png"), to: secret)
    try link("shop/link.png", to: secret)
    try shop.write("svg.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file://\(secret.path)\"/></svg>")
    let names = [
      "../secret.png", secret.path, "link.png", "file://\(secret.path)", "https://example.com/red.png",
      "sub/../../secret.png", "svg.svg", "//host/share/red.png", "..\\secret.png",
    ]
    let rows = names.enumerated().map { "p\($0.offset),\($0.element),Red box" }
    try shop.write("catalog.csv", (["id,image,spec"] + rows).joined(separator: "\n"))
    let result = try shop.program("score", "shop", "--format", "ndjson")
    #expect(result.code == 1)
    #expect(result.objects.count == names.count)
    #expect(result.objects.allSatisfy { $0["verdict"] as? String == "error" }, "\(result.output)")
  }
}
