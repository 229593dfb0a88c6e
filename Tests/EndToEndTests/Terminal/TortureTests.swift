import Foundation
import Testing

/// The short form of `make torture`: each part of it as it is run by hand.
@Suite(.serialized)
struct TortureTests {
  private func torture(_ arguments: String...) throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = ReviewFixture.program.deletingLastPathComponent().appendingPathComponent("kantei-torture")
    process.arguments = arguments + ["--cache", Program.cache.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }

  @Test func `killed at any moment, nothing that was acknowledged is lost`() throws {
    let result = try torture(
      "--part", "power", "--count", "24", "--work", "review", "export", "folder-export", "import", "backup",
      "migration")
    #expect(result.code == 0, "\(result.output)")
  }

  @Test func `bad disks and a clock that is set back lose nothing and are named`() throws {
    let result = try torture("--part", "disks")
    #expect(result.code == 0, "\(result.output)")
  }

  @Test func `operators at once lose and double no label while a catalog is scored`() throws {
    let result = try torture("--part", "company", "--operators", "3", "--seconds", "4")
    #expect(result.code == 0, "\(result.output)")
  }
}
