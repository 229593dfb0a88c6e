import Foundation
import Perception
import Testing

struct RecordedDigestsTests {
  /// A version as set-up leaves it: two files of models and, later, the list of what they hash to.
  private struct Parts {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    var models: URL { folder.appendingPathComponent("models") }
    let before = Date(timeIntervalSince1970: 1_000_000_000)

    init(recorded digest: String) throws {
      try FileManager.default.createDirectory(at: models, withIntermediateDirectories: true)
      for ending in ["xml", "bin"] { try write("network", to: "minilm.\(ending)", at: before) }
      let files = ["xml", "bin"].map { #""models/minilm.\#($0)":{"bytes":7,"sha256":"\#(digest)"}"# }
      try write(#"{"key":"k","files":{\#(files.joined(separator: ","))}}"#, to: "../parts.json", at: before + 1)
    }

    func write(_ text: String, to name: String, at date: Date) throws {
      let file = models.appendingPathComponent(name).standardizedFileURL
      try Data(text.utf8).write(to: file)
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file.path)
    }
  }

  @Test func whatSetUpHashedIsNotHashedAgain() throws {
    let parts = try Parts(recorded: "0123456789abcdef")
    defer { try? FileManager.default.removeItem(at: parts.folder) }
    #expect(try TextEncoder.version(models: parts.models).hasSuffix("-01234567-01234567"))
  }

  @Test(arguments: ["netw0rk", "a longer network"])
  func aFileChangedSinceIsHashed(to text: String) throws {
    let parts = try Parts(recorded: "0123456789abcdef")
    defer { try? FileManager.default.removeItem(at: parts.folder) }
    try parts.write(text, to: "minilm.bin", at: parts.before + (text.count == 7 ? 2 : 0))
    let version = try TextEncoder.version(models: parts.models)
    #expect(version.contains("-01234567-") && !version.hasSuffix("-01234567"))
  }

  @Test func withoutAListFilesAreHashed() throws {
    let parts = try Parts(recorded: "0123456789abcdef")
    defer { try? FileManager.default.removeItem(at: parts.folder) }
    try FileManager.default.removeItem(at: parts.folder.appendingPathComponent("parts.json"))
    // printf network | sha256sum
    #expect(try TextEncoder.version(models: parts.models).hasSuffix("-3009be76-3009be76"))
  }
}
