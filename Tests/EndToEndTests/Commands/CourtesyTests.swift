import Foundation
import Testing

@Suite struct CourtesyTests {
  private static let autogroup = "/proc/self/autogroup"

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: autogroup), "this kernel does not group processes by session"))
  func theSessionThatScoresGivesWayToOtherLoginsUntilItIsDone() throws {
    let shop = try SmallShop()
    try shop.stock()
    let script = """
      "$0" score shop > /dev/null &
      while kill -0 $! 2> /dev/null; do cat \(Self.autogroup); sleep 0.01; done
      wait $! && cat \(Self.autogroup)
      """
    let seen = try shop.program.start(
      ["--wait", "/bin/sh", "-c", script, ReviewFixture.program.path], of: URL(fileURLWithPath: "/usr/bin/setsid")
    ).finish()
    #expect(seen.code == 0, "\(seen.errors)")
    #expect(seen.lines.contains { $0.hasSuffix("nice 10") }, "\(seen.output)")
    #expect(seen.lines.last?.hasSuffix("nice 0") == true, "\(seen.output)")
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: autogroup), "this kernel does not group processes by session"))
  func theSessionHasItsNicenessBackWhereNobodyReadsTheAudits() throws {
    let shop = try SmallShop()
    try shop.stock()
    let script = #"{ "$0" score shop; echo "code $?" >&2; } | true; cat "# + Self.autogroup
    let seen = try shop.program.start(
      ["--wait", "/bin/sh", "-c", script, ReviewFixture.program.path], of: URL(fileURLWithPath: "/usr/bin/setsid")
    ).finish()
    #expect(seen.errors.contains("code 0"), "\(seen.errors)")
    #expect(seen.lines.last?.hasSuffix("nice 0") == true, "\(seen.output)")
  }
}
