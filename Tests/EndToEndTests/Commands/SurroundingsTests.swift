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
}
