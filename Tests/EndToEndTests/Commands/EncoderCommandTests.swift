import EncoderSamples
import Foundation
import Testing

/// Encoders from the command line: files of strangers, tried in a process of their own.
///
/// That process may take only so much memory, and a sanitizer takes terabytes of addresses for itself.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["KANTEI_SANITIZED"] == nil, "not under a sanitizer"))
struct EncoderCommandTests {
  let shop: SmallShop

  init() throws { shop = try SmallShop() }

  private func run(_ arguments: String...) throws -> Program.Result {
    try shop.program.run(["encoder"] + arguments)
  }

  private func tiny(_ name: String = "tiny", changes: [(String, String)] = []) throws -> TinyEncoder {
    try TinyEncoder(
      shop.folder.appendingPathComponent("source-\(name)"), image: TinyEncoder.hasONNX ? .onnx : .xml, name: name,
      changes: changes)
  }

  @Test func anEncoderIsAddedListedCheckedAndRemoved() throws {
    let added = try run("add", try tiny().file.path)
    #expect(added.code == 0, "\(added.errors)")
    let version = try #require(added.output.split(separator: " ").first)
    #expect(version.hasPrefix("tiny@"))
    let listed = try run("list")
    #expect(listed.output == added.output && listed.output.contains("made in a test"))
    let checked = try run("check", "tiny")
    #expect(checked.code == 0 && checked.output.contains("vectors of 3 numbers, 16 patches, token states"))
    #expect(try shop.program("doctor").output.contains(version))
    #expect(try run("add", try tiny().file.path).errors.contains("is an encoder tiny already"))
    #expect(try run("remove", "tiny").code == 0)
    #expect(try run("list").output.isEmpty)
    #expect(try run("check", "tiny").errors.contains("no encoder tiny"))
  }

  @Test func aChangedFileOfALinkedEncoderIsNoLongerTrusted() throws {
    let tiny = try tiny()
    #expect(try run("add", tiny.file.path, "--link").code == 0)
    let file = tiny.folder.appendingPathComponent("text.bin")
    var bytes = try Data(contentsOf: file)
    bytes[20] ^= 1
    try bytes.write(to: file)
    let checked = try run("check", "tiny")
    #expect(checked.code == 1 && checked.errors.contains("is not the file that the encoder tiny was added with"))
  }

  @Test func filesThatAreNoNetworksAreRefusedAndLeaveNothing() throws {
    let tiny = try tiny()
    let image = try #require(
      ["image.onnx", "image.xml"].map { tiny.folder.appendingPathComponent($0) }
        .first { FileManager.default.fileExists(atPath: $0.path) })
    let good = try Data(contentsOf: image)
    let noise = (0..<5000).map { _ in UInt8.random(in: 0...255) }
    var contents: [Data] = [Data(), Data(good.prefix(good.count / 2)), Data(noise)]
    if image.pathExtension == "onnx" {
      // Says a length that reaches far beyond the end; in XML's first line the same bytes would harm nothing.
      contents.append(Data(good.prefix(2)) + Data([0xFF, 0xFF, 0xFF, 0xFF, 0x7F]) + Data(good.dropFirst(7)))
    }
    for content in contents {
      try content.write(to: image)
      let result = try run("add", tiny.file.path)
      #expect(result.code == 1 && result.errors.contains("tiny"), "\(result.errors)")
    }
    #expect(try run("list").output.isEmpty)
    let left = try? FileManager.default.contentsOfDirectory(
      atPath: shop.folder.appendingPathComponent(".local/share/kantei/encoders").path)
    #expect(left?.isEmpty ?? true)
  }

  @Test func aWrongDescriptionIsExplained() throws {
    let result = try run("add", try tiny(changes: [("output: map", "output: maps")]).file.path)
    #expect(result.code == 1 && result.errors.contains("no output maps; it has map, pooled"), "\(result.errors)")
    let missing = try run("add", shop.folder.appendingPathComponent("none.yaml").path)
    #expect(missing.code == 1 && missing.errors.contains("none.yaml"))
  }
}
