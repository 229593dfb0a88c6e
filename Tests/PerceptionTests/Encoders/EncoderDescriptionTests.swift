import EncoderSamples
import Foundation
import Perception
import Testing

final class EncoderDescriptionTests {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func read(_ yaml: String) throws -> EncoderDescription {
    let file = folder.appendingPathComponent("encoder.yaml")
    try Data(yaml.utf8).write(to: file)
    return try EncoderDescription(contentsOf: file)
  }

  @Test func aDescriptionIsReadWithWhatItLeavesOut() throws {
    let encoder = try read(TinyEncoder.yaml(image: .onnx))
    let pair = try #require(encoder.pair)
    #expect(encoder.name == "tiny" && pair.scale == 10)
    #expect(pair.image.layout == .nchw && pair.image.background == [255, 255, 255] && !pair.image.isBGR)
    #expect(pair.image.patches?.layout == .nchw && pair.image.patches?.skip == 0)
    #expect(pair.text.tokens?.skipFirst == 1 && pair.text.batch == 1 && !pair.text.isPadded)
    #expect(encoder.files == ["image.onnx", "text.xml", "text.bin", "vocab.txt"])
  }

  @Test(arguments: [
    ("name: tiny", "name: ../tiny", "name"),
    ("name: tiny", "name: [tiny]", "name"),
    ("terms: made in a test\n", "", "terms is missing"),
    ("scale: 10", "scale: .inf", "scale"),
    ("scale: 10", "skale: 10", "skale is not known"),
    ("size: [16, 16]", "size: [16, 100000]", "image.size"),
    ("size: [16, 16]", "size: 16", "image.size"),
    ("fit: stretch", "fit: squash", "none of crop, stretch, pad"),
    ("deviation: [0.5, 0.5, 0.5]", "deviation: [0, 0, 0]", "image.deviation"),
    ("file: image.xml", "file: ../image.xml", "names no file beside"),
    ("file: image.xml", "file: /etc/passwd", "names no file beside"),
    ("file: image.xml", "file: manifest.json", "names no file beside"),
    ("colour: a photo of a {term} {kind}.", "colour: a photo", "has no {term}"),
    ("colour: a photo", "odour: a photo", "is none of"),
    ("length: 16", "length: 1e9", "text.length"),
    ("kind: wordpiece", "kind: pickle", "text.tokenizer.kind"),
    ("embedding: {output: pooled}\n  patches", "embedding: {output: pooled, pooling: end}\n  patches", "pooling"),
  ])
  func whatIsWrongIsNamed(old: String, new: String, expected: String) throws {
    let yaml = TinyEncoder.yaml().replacingOccurrences(of: old, with: new)
    #expect(yaml != TinyEncoder.yaml())
    let error = #expect(throws: EncoderError.self) { try self.read(yaml) }
    #expect(error?.description.contains(expected) == true, "\(error?.description ?? "")")
  }

  /// Each would unfold or nest without end in the parser.
  @Test(arguments: [
    "a: &a [x]\nb: [*a, *a]", String(repeating: "[", count: 30_000), String(repeating: "{a: ", count: 9_000),
    String(repeating: "- ", count: 20_000), String(repeating: "? ", count: 20_000),
    String(repeating: "x", count: 100_000), "", "\u{0}", "- a\n- b", "a: b: c", "\t\t\t@",
    (0..<300).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
  ])
  func aHostileDescriptionIsAnError(yaml: String) throws {
    #expect(throws: EncoderError.self) { try self.read(yaml) }
  }

  @Test func aFileThatIsNoTextOrNotThereIsAnError() throws {
    let file = folder.appendingPathComponent("encoder.yaml")
    #expect(throws: EncoderError.self) { try EncoderDescription(contentsOf: file) }
    try Data([0xFF, 0xFE, 0x00]).write(to: file)
    #expect(throws: EncoderError.self) { try EncoderDescription(contentsOf: file) }
    #expect(throws: EncoderError.self) { try EncoderDescription(contentsOf: URL(fileURLWithPath: "/dev/zero")) }
  }
}
