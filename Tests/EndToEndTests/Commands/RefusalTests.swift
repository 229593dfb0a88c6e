import Foundation
import Records
import Testing

/// Commands that cannot do their work: what they say, and with which exit code.
@Suite struct RefusalTests {
  let shop: SmallShop

  init() throws {
    shop = try SmallShop()
    try shop.stock()
  }

  @Test(arguments: [
    ["score"], ["score", "shop", "--format", "xml"], ["score", "shop", "--base-rate", "7"], ["fly"],
    ["search", "shop"], ["search", "shop", "--text", "x", "--swaps"], ["explain", "shop"],
  ])
  func aWrongCommandLineIs2(_ arguments: [String]) throws {
    let result = try shop.program.run(arguments)
    #expect(result.code == 2)
    #expect(result.output.isEmpty && !result.errors.isEmpty)
  }

  @Test func aCommandThatIsMistypedIsToldTheNearest() throws {
    for arguments in [["scor"], ["help", "scor"], ["scor", "shop"]] {
      let result = try shop.program.run(arguments)
      #expect(result.code == 2 && result.output.isEmpty)
      #expect(result.errors.contains(#"no command "scor". Did you mean "score"?"#), "\(result.errors)")
    }
  }

  @Test(arguments: [
    ("empty.csv", ""), ("binary.csv", "\u{0}\u{1}\u{2}PK\u{3}\u{4}\u{0}\u{0}"), ("lacks.csv", "id,spec\n1,Red box\n"),
    ("missing.csv", nil),
  ])
  func aWrongCatalogIs2AndNamed(_ name: String, _ text: String?) throws {
    if let text { try shop.write(name, text) }
    let result = try shop.program("score", "shop/\(name)")
    #expect(result.code == 2)
    #expect(result.output.isEmpty && result.errors.contains(name))
  }

  @Test(arguments: [["score"], ["review", "--plain"]])
  func aHeaderAloneIsNoSilentSuccess(_ command: [String]) throws {
    try shop.write("head.csv", "id,image,spec\n")
    let result = try shop.program.run([command[0], "shop/head.csv"] + command.dropFirst())
    #expect(result.code == 0)
    #expect(result.errors.contains("shop/head.csv: has no rows; export the catalog again"), "\(result.errors)")
  }

  /// What looks at the store alone, and what reads the catalog first.
  private static let commands = [
    ["model", "use", "ship", "base-0"], ["model", "list", "ship"], ["model", "rollback", "ship"], ["log", "ship"],
    ["export", "ship"], ["report", "ship"], ["rollout", "ship"], ["import", "ship", "x.ndjson"],
    ["review", "ship", "--gold-share", "0.1"], ["score", "ship"], ["explain", "ship", "one"],
    ["search", "ship", "--text", "box"], ["drift", "ship"], ["noise", "ship"], ["adapt", "ship"],
    ["review", "ship", "--plain"],
  ]

  @Test func aMistypedCatalogIs2WhateverTheCommandAndMakesNothing() throws {
    for arguments in Self.commands {
      let result = try shop.program.run(arguments)
      #expect(result.code == 2 && result.output.isEmpty, "\(arguments): \(result.output)\(result.errors)")
      #expect(result.errors.contains("/ship: no such catalog; name a CSV"), "\(arguments): \(result.errors)")
    }
    let store = shop.folder.appendingPathComponent("store.sqlite")
    #expect(!FileManager.default.fileExists(atPath: store.path))
    #expect(try shop.program("score", "shop").code == 0)
    // A row that an earlier slip left behind is no catalog either.
    _ = try Store(at: store).catalogID(for: Store.catalogKey(for: shop.folder.appendingPathComponent("ship")))
    for arguments in Self.commands.prefix(9) {
      let result = try shop.program.run(arguments)
      #expect(result.code == 2 && result.errors.contains("/ship: no such catalog"), "\(arguments): \(result.errors)")
      #expect(result.errors.contains("knows \(shop.catalog.path)"), "\(arguments): \(result.errors)")
    }
  }

  @Test func aCatalogThatWasMovedAwayKeepsItsLabels() throws {
    #expect(try shop.program("score", "shop").code == 0)
    let store = try Store(at: shop.folder.appendingPathComponent("store.sqlite"))
    try store.append(
      Label(pair: "one", auditModel: "base-1", operator: "yuki", at: Date(), decision: .accept, seconds: 2),
      in: store.catalogID(for: Store.catalogKey(for: shop.catalog)))
    try FileManager.default.moveItem(at: shop.catalog, to: shop.folder.appendingPathComponent("attic"))
    #expect(try shop.program("export", "shop").output.contains("accept,yuki"))
    #expect(try shop.program("export", "shop/catalog.csv").output.contains("accept,yuki"))
    for arguments in [["log", "shop"], ["report", "shop"], ["rollout", "shop"], ["model", "list", "shop"]] {
      let result = try shop.program.run(arguments)
      #expect(result.code == 0 && !result.output.isEmpty, "\(arguments): \(result.errors)")
    }
    let elsewhere = try shop.program("export", "attic")
    #expect(elsewhere.code == 2 && elsewhere.errors.contains("knows no catalog attic"), "\(elsewhere.errors)")
  }

  @Test func whatOnlyReadsMakesNoStore() throws {
    for arguments in [
      ["explain", "shop", "one"], ["search", "shop", "--text", "box"], ["drift", "shop"], ["noise", "shop"],
      ["model", "list", "shop"], ["adapt", "shop", "--dry-run"],
    ] {
      let result = try shop.program.run(arguments)
      #expect(result.code == 0, "\(arguments): \(result.errors)")
    }
    #expect(try shop.program("doctor").output.contains("store.sqlite can be made"))
    #expect(try shop.program("model", "rollback", "shop").code == 2)
    #expect(try shop.program("model", "use", "shop", "base-9").code == 2)
    #expect(!FileManager.default.fileExists(atPath: shop.folder.appendingPathComponent("store.sqlite").path))
  }

  @Test func aStoreMakesNoFoldersAboveIt() throws {
    for arguments in [["score", "shop"], ["model", "use", "shop", "base-0"], ["review", "shop", "--plain"]] {
      let result = try shop.program.run(arguments + ["--store", "nodir/x.db"])
      #expect(result.code == 3 && result.errors.contains("there is no folder"), "\(arguments): \(result.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: shop.folder.appendingPathComponent("nodir").path))
  }

  @Test func whatCannotBeMeasuredAgainstIs2AndNamed() throws {
    try shop.write("split.json", #"{"images":[{"filename":"red.png","split":"val","sentences":[{"raw":"A box."}]}]}"#)
    for arguments in [["gone.ndjson"], ["--karpathy", "gone"]] {
      let result = try shop.program.run(["evaluate"] + arguments)
      #expect(result.code == 2 && result.errors.contains("\(arguments.last ?? ""): no such file"), "\(result.errors)")
    }
    let other = try shop.program("evaluate", "--karpathy", "shop/split.json", "--split", "test")
    #expect(other.code == 2 && other.errors.contains("val"), "its own splits are named")
    #expect(try shop.program("evaluate", "shop/catalog.csv").code == 2)
  }

  @Test func anUnknownPairIs2() throws {
    let result = try shop.program("explain", "shop", "nobody")
    #expect(result.code == 2 && result.errors.contains("nobody"))
  }

  @Test func aStoreThatIsNoneIs3AndLeftAlone() throws {
    let file = shop.folder.appendingPathComponent("garbage.sqlite")
    let garbage = Data("this is no database, but somebody's file".utf8)
    try garbage.write(to: file)
    let result = try shop.program("score", "shop", "--store", file.path)
    #expect(result.code == 3 && result.output.isEmpty && result.errors.contains(file.path))
    #expect(try Data(contentsOf: file) == garbage)
  }

  @Test func aStoreThatCannotBeWrittenIs3() throws {
    let file = shop.folder.appendingPathComponent("closed.sqlite")
    _ = try Store(at: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file.path)
    let result = try shop.program("score", "shop", "--store", file.path)
    #expect(result.code == 3 && result.errors.contains("read-only") && result.errors.contains(file.path))
  }

  @Test func helpAndVersionAre0() throws {
    #expect(try shop.program("--version").code == 0)
    for command in ["score", "explain", "search"] {
      let help = try shop.program(command, "--help")
      #expect(help.code == 0 && help.output.contains("USAGE: kantei \(command)"))
    }
    #expect(try shop.program("--generate-completion-script", "bash").output.contains("_kantei"))
  }
}
