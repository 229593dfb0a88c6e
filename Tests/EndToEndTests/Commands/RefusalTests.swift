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
