import EncoderSamples
import Features
import Foundation
import Perception
import Photos
import Testing

@Suite(.enabled(if: Models.present, Models.absent)) final class DualEncoderTests {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-\(UUID().uuidString)")

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func encoder(
    image: TinyEncoder.Format = .xml, text: TinyEncoder.Format = .xml, _ changes: (String, String)...
  ) throws -> DualEncoder {
    let place = folder.appendingPathComponent(UUID().uuidString)
    let tiny = try TinyEncoder(place, image: image, text: text, changes: changes)
    return try DualEncoder(try EncoderDescription(contentsOf: tiny.file), folder: place, concurrency: 1)
  }

  /// Red above, blue below.
  static let photo: Photo = {
    let upper = [[UInt8]](repeating: [250, 10, 10], count: 16 * 32)
    let lower = [[UInt8]](repeating: [10, 10, 250], count: 16 * 32)
    return Photo(width: 32, height: 32, pixels: (upper + lower).flatMap(\.self))
  }()
  static let red = Photo(
    width: 20, height: 20, pixels: [[UInt8]](repeating: [240, 20, 20], count: 400).flatMap(\.self))

  private func cosine(_ one: [Float], _ other: [Float]) -> Float { zip(one, other).reduce(0) { $0 + $1.0 * $1.1 } }

  @Test func aRedPhotoLiesNearestToTheWordRed() throws {
    let encoder = try encoder()
    let photo = try encoder.encode(Self.red).embedding
    let texts = try encoder.encode(["a photo of a red box.", "a photo of a green box.", "a photo of a blue box."])
    let cosines = texts.map { cosine(photo, $0.mean) }
    #expect(cosines[0] > 0.9 && cosines[1] < 0 && cosines[2] < 0)
    #expect(abs(cosine(photo, photo) - 1) < 1e-5)
  }

  @Test func patchesAndTokensShareTheSpaceAndKnowTheirPlace() throws {
    let encoder = try encoder()
    let photo = try encoder.encode(Self.photo)
    #expect(photo.patches.rows == 16 && photo.patches.columns == 3)
    #expect(photo.rectangles[5] == Region(x0: 0.25, y0: 0.25, x1: 0.5, y1: 0.5))
    let words = try encoder.encode(["red box"])[0].tokens
    #expect(words.rows == 2)
    // The upper half is red, the lower is not.
    #expect(cosine(Array(photo.patches.row(0)), Array(words.row(0))) > 0.9)
    #expect(cosine(Array(photo.patches.row(15)), Array(words.row(0))) < 0)
  }

  @Test(.enabled(if: TinyEncoder.hasONNX, "no ONNX front end: run `make deps`"))
  func onnxGivesWhatIRGives() throws {
    let one = try encoder(image: .onnx, text: .onnx)
    let other = try encoder()
    // Both average the same numbers; float32 sums of 256 in any order.
    #expect(cosine(try one.encode(Self.photo).embedding, try other.encode(Self.photo).embedding) > 0.99999)
    #expect(try one.encode(["a blue box"])[0].mean == other.encode(["a blue box"])[0].mean)
    #expect(try one.encode(["a blue box"])[0].tokens == other.encode(["a blue box"])[0].tokens)
  }

  @Test func aTextDoesNotDependOnItsNeighbours() throws {
    let encoder = try encoder()
    let texts = ["red box", "", "a photo of a blue box.", "red box", String(repeating: "green ", count: 1000)]
    let together = try encoder.encode(texts)
    #expect(together.count == texts.count && together[0] == together[3])
    for (text, states) in zip(texts, together) { #expect(try encoder.encode([text]) == [states]) }
  }

  @Test(arguments: [
    ("input: pixel_values", "input: pixels", "pixels"), ("output: map", "output: maps", "maps"),
    ("ids: input_ids", "ids: tokens", "input_ids"), ("output: pooled}\n  tokens", "output: state}\n  tokens", "state"),
    ("output: pooled}\n  patches", "output: map}\n  patches", "no vector"),
    ("layout: NCHW, point", "layout: NHWC, point", "another size"),
    ("output: map, layout: NCHW", "output: map", "no grid"),
    ("inputs: {ids: input_ids}", "inputs: {ids: input_ids, mask: attention_mask}", "attention_mask"),
  ])
  func whatDoesNotFitTheDescriptionIsSaid(old: String, new: String, expected: String) throws {
    let error = #expect(throws: EncoderError.self) {
      let encoder = try self.encoder((old, new))
      _ = try encoder.encode(Self.red)
      _ = try encoder.encode(["red"])
    }
    #expect(error?.description.contains(expected) == true, "\(error?.description ?? "")")
  }

  @Test func filesThatAreNoNetworkAreErrors() throws {
    let tiny = try TinyEncoder(folder.appendingPathComponent("broken"))
    let description = try EncoderDescription(contentsOf: tiny.file)
    for (name, content) in [("image.xml", "<net"), ("text.xml", ""), ("vocab.txt", "red\nblue")] {
      let file = tiny.folder.appendingPathComponent(name)
      let good = try Data(contentsOf: file)
      try Data(content.utf8).write(to: file)
      #expect(throws: EncoderError.self) { try DualEncoder(description, folder: tiny.folder, concurrency: 1) }
      try good.write(to: file)
    }
    try FileManager.default.removeItem(at: tiny.folder.appendingPathComponent("text.bin"))
    let error = #expect(throws: EncoderError.self) {
      try DualEncoder(description, folder: tiny.folder, concurrency: 1)
    }
    #expect(error?.description.contains("text.bin") == true)
  }

  @Test func aTrialSaysWhatTheFilesExpose() throws {
    let tiny = try TinyEncoder(folder.appendingPathComponent("trial"))
    let outcome = try EncoderTrial(try EncoderDescription(contentsOf: tiny.file), folder: tiny.folder).run(rounds: 1)
    #expect(outcome.hasPrefix("vectors of 3 numbers, 16 patches, token states; "))
  }
}
