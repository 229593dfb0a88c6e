import Foundation
import Testing

/// Shells, services and containers start a program with less than it is used to.
@Suite struct SurroundingsTests {
  private let shop: SmallShop

  init() throws {
    shop = try SmallShop()
    try shop.stock()
  }

  /// - Parameter script: `$0` is the program.
  private func run(_ script: String) throws -> Program.Result {
    try shop.program.start(
      ["-c", script, ReviewFixture.program.path], of: URL(fileURLWithPath: "/bin/bash"), cache: Program.cache
    ).finish()
  }

  @Test func `without a place for temporary files, that place and TMPDIR are named`() throws {
    for command in [#""$0" score - < /dev/null"#, #""$0" explain shop one"#] {
      let refused = try run("export TMPDIR=/nonexistent; \(command)")
      #expect(refused.code == 2, "\(refused.errors)")
      #expect(refused.errors.contains("/nonexistent: temporary files can't be kept there"), "\(refused.errors)")
      #expect(refused.errors.contains("TMPDIR"), "\(refused.errors)")
    }
  }

  @Test func `no file of the program is taken for a standard stream that it was started without`() throws {
    let whole = try run(#""$0" score shop --format ndjson"#)
    let part = try run(#""$0" score shop --fresh --format ndjson <&- 2>&-"#)
    #expect(part.code == 0 && part.lines.count == 2)
    #expect(part.output == whole.output)
    #expect(try run(#""$0" score shop --fresh <&- >&- 2>&-"#).code == 0)
  }

  /// As a quota would.
  @Test func `a store that a limit stops is not called damaged`() throws {
    let refused = try run(#"ulimit -f 1; "$0" score shop"#)
    #expect(refused.code == 3, "\(refused.errors)")
    #expect(!refused.errors.contains("damaged") && !refused.errors.contains("backup"), "\(refused.errors)")
    #expect(try shop.program("score", "shop").code == 0)
  }

  /// Each compiles the networks into that folder, or reads what another put there.
  @Test func `programs that start at once without a compiled network don't get in each other's way`() throws {
    let explain = ["explain", "shop", "one", "--json"]
    #expect(try shop.program.run(explain).code == 0)
    let cache = shop.folder.appendingPathComponent("cache")
    try Self.copyClassNames(to: cache)
    let shops = try (0..<3).map { _ in
      let shop = try SmallShop()
      try shop.stock()
      return shop
    }
    let running = try shops.map { try $0.program.start(explain, cache: cache) }
    let results = try withExtendedLifetime(shops) { try running.map { try $0.finish() } }
    for result in results { #expect(result.code == 0, "\(result.errors)") }
    #expect(Set(results.map(\.output)).count == 1)
  }

  /// Encoding them takes each program seconds.
  private static func copyClassNames(to cache: URL) throws {
    let phrases = Program.cache.appendingPathComponent("kantei/phrases")
    for version in try FileManager.default.contentsOfDirectory(atPath: phrases.path) {
      let names = phrases.appendingPathComponent("\(version)/imagenet-classes")
      // Encoders that other tests bring have none.
      guard FileManager.default.fileExists(atPath: names.path) else { continue }
      let folder = cache.appendingPathComponent("kantei/phrases/\(version)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: names, to: folder.appendingPathComponent("imagenet-classes"))
    }
  }
}
