import Foundation
import Learning
import Testing

@Suite struct MarginFileTests {
  private static func temporaryFile() -> URL {
    FileManager.default.temporaryDirectory.appendingPathComponent("margins-\(UUID().uuidString).ndjson")
  }

  @Test func `margins come back as they were written`() throws {
    let file = Self.temporaryFile()
    defer { try? FileManager.default.removeItem(at: file) }
    let examples = CalibrationFitterTests.examples(7, noise: true)
    try MarginFile.data(examples).write(to: file)
    #expect(try MarginFile.read(at: file) == examples)
  }

  @Test func `a line that is no example is named`() throws {
    let file = Self.temporaryFile()
    defer { try? FileManager.default.removeItem(at: file) }
    try MarginFile.data(CalibrationFitterTests.examples(1)).write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"product\":\"half".utf8))
    try handle.close()
    #expect(
      throws: TruthError.line(file: file.path, number: 2, reason: "no line that `kantei train margins` writes")
    ) { try MarginFile.read(at: file) }
  }
}
