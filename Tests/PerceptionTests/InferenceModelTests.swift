import Files
import Foundation
import Installation
import Perception
import Testing

/// The models that `make deps` puts into `.deps`; without them there is nothing to run.
enum Models {
  static let folder = Installation.current().parts.appendingPathComponent("models")
  static let present = FileManager.default.fileExists(atPath: folder.appendingPathComponent("u2netp.xml").path)
  static let absent: Comment = "no models: run `make deps`"

  static func file(_ name: String) -> URL { folder.appendingPathComponent(name + ".xml") }

  /// Bytes of a picture that is different everywhere, the same at every call.
  static func picture(width: Int, height: Int) -> Tensor {
    let values = (0..<width * height * 3).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 11) }
    return Tensor(shape: [1, height, width, 3], .uint8(values))
  }
}

struct InferenceErrorTests {
  @Test func aMissingFileIsNamedWithWhatFetchesIt() throws {
    let file = URL(fileURLWithPath: "/nowhere/u2netp.xml")
    let error = #expect(throws: InferenceError.missing(file)) { try InferenceModel(contentsOf: file) }
    let text = try #require(error).description
    #expect(text.contains("/nowhere/u2netp.xml") && text.contains("make deps"))
  }

  @Test func aFileThatIsNoNetworkIsNamed() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("broken.xml")
    try Data("<net".utf8).write(to: file)
    try Data().write(to: folder.appendingPathComponent("broken.bin"))
    let error = #expect(throws: InferenceError.self) { try InferenceModel(contentsOf: file) }
    #expect(try #require(error).description.contains("broken.xml"))
  }
}

@Suite(.enabled(if: Models.present, Models.absent))
struct InferenceModelTests {
  @Test func efficientNetGivesItsFourOutputs() throws {
    let model = try InferenceModel(contentsOf: Models.file("efficientnet-lite2"))
    #expect(model.inputs == ["image"])
    let outputs = try model.infer(["image": Models.picture(width: 260, height: 260)])
    #expect(outputs["grid"]?.shape == [1, 9, 9, 1280])
    #expect(outputs["middle"]?.shape == [1, 17, 17, 720])
    let logits = try #require(outputs["logits"]?.floats)
    let cells = try #require(outputs["cell_logits"]?.floats)
    #expect(logits.count == 1000 && cells.count == 81 * 1000)
    // The classifier is linear and the photo's state is the mean of its cells'; float32 sums of 81 terms.
    for index in 0..<1000 {
      let mean = (0..<81).reduce(Float(0)) { $0 + cells[$1 * 1000 + index] } / 81
      #expect(abs(mean - logits[index]) < 1e-3)
    }
  }

  @Test func statesOfWordsDependOnTheirNeighbours() throws {
    let model = try InferenceModel(contentsOf: Models.file("minilm"))
    // [CLS] river bank [SEP] and [CLS] money bank [SEP]
    let ids: [Int64] = [101, 2314, 2924, 102, 101, 2769, 2924, 102]
    let outputs = try model.infer([
      "input_ids": Tensor(shape: [2, 4], .int64(ids)),
      "attention_mask": Tensor(shape: [2, 4], .int64([Int64](repeating: 1, count: 8))),
      "token_type_ids": Tensor(shape: [2, 4], .int64([Int64](repeating: 0, count: 8))),
    ])
    let states = try #require(outputs["last_hidden_state"])
    #expect(states.shape == [2, 4, 384])
    let bank = [2, 6].map { states.floats[$0 * 384..<($0 + 1) * 384] }
    #expect(bank[0] != bank[1])
  }

  @Test func aNetworkCanBeCompiledForAnotherInputSize() throws {
    let options = InferenceOptions(precision: .fast, inputShapes: ["image": [1, 192, 192, 3]])
    let model = try InferenceModel(contentsOf: Models.file("u2netp"), options: options)
    let mask = try model.infer(["image": Models.picture(width: 192, height: 192)])["mask"]
    #expect(mask?.shape == [1, 1, 192, 192])
    #expect(mask?.floats.allSatisfy { (0...1).contains($0) } == true)
  }

  @Test func printReaderGivesIndicesAndProbabilities() throws {
    let model = try InferenceModel(contentsOf: Models.file("ppocr-rec"), options: .init(precision: .fast))
    let outputs = try model.infer(["image": Models.picture(width: 96, height: 48)])
    #expect(outputs["index"]?.shape == [1, 12] && outputs["index"]?.integers.count == 12)
    #expect(outputs["probability"]?.floats.allSatisfy { (0...1).contains($0) } == true)
  }

  @Test func callersAtTheSameTimeGetTheSameBitsAsOneAlone() async throws {
    let file = Models.file("efficientnet-lite2")
    let picture = Models.picture(width: 260, height: 260)
    let alone = try InferenceModel(contentsOf: file, options: .init(concurrency: 1)).infer(["image": picture])
    let shared = try InferenceModel(contentsOf: file, options: .init(concurrency: 2))
    let together = try await withThrowingTaskGroup(of: [String: Tensor].self) { group in
      for _ in 0..<6 { group.addTask { try shared.infer(["image": picture]) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(together.allSatisfy { $0 == alone })
  }

  @Test func wrongInputIsRefusedAndTheNextCallWorks() throws {
    let model = try InferenceModel(contentsOf: Models.file("u2netp"), options: .init(precision: .fast, concurrency: 1))
    #expect(throws: InferenceError.self) { try model.infer([:]) }
    #expect(throws: InferenceError.self) { try model.infer(["image": Models.picture(width: 100, height: 100)]) }
    #expect(throws: InferenceError.self) {
      try model.infer(["image": Tensor(shape: [1, 320, 320, 3], .uint8([1, 2, 3]))])
    }
    #expect(throws: InferenceError.self) {
      try model.infer(["image": Tensor(shape: [1, Int.max, Int.max, 3], .uint8([]))])
    }
    #expect(try model.infer(["image": Models.picture(width: 320, height: 320)])["mask"] != nil)
  }

  @Test func whereNothingCanBeKeptNetworksAreCompiledAllTheSame() throws {
    let picture = ["image": Models.picture(width: 260, height: 260)]
    let options = InferenceOptions(concurrency: 1, compiled: URL(fileURLWithPath: "/proc/kantei"))
    let model = try InferenceModel(contentsOf: Models.file("efficientnet-lite2"), options: options)
    #expect(try model.infer(picture)["logits"]?.shape == [1, 1000])
  }

  @Test func aNetworkKeptCompiledGivesTheSameBits() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let picture = ["image": Models.picture(width: 260, height: 260)]
    func run(_ compiled: URL?) throws -> [String: Tensor] {
      try InferenceModel(
        contentsOf: Models.file("efficientnet-lite2"), options: .init(concurrency: 1, compiled: compiled)
      ).infer(picture)
    }
    let expected = try run(nil)
    #expect(try run(folder) == expected)
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    let blob = try #require(files?.first { $0.pathExtension == "blob" })
    #expect(try run(folder) == expected, "read from what was kept")
    let whole = try Data(contentsOf: blob)
    // A power cut while it was written; nothing of it; weights that a disk lost.
    var altered = whole
    for place in stride(from: whole.count / 4, to: whole.count / 2, by: 997) { altered[place] ^= 0x55 }
    for damaged in [whole.prefix(whole.count / 2), Data(), altered] {
      try FileManager.default.removeItem(at: blob)
      try damaged.write(to: blob)
      #expect(try run(folder) == expected, "compiled anew")
      #expect(try Data(contentsOf: blob).count > whole.count / 4 * 3, "and kept")
    }
  }

  @Test func aNetworkThatAnotherProgramIsCompilingIsWaitedFor() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    @Sendable func run() throws -> [String: Tensor] {
      try InferenceModel(
        contentsOf: Models.file("efficientnet-lite2"), options: .init(concurrency: 1, compiled: folder)
      ).infer(["image": Models.picture(width: 260, height: 260)])
    }
    let expected = try run()
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    let blob = try #require(files?.first { $0.pathExtension == "blob" })
    let place = blob.deletingLastPathComponent()
    let half = try Data(contentsOf: blob).prefix(1 << 20)
    try FileManager.default.removeItem(at: blob)
    try FileManager.default.removeItem(at: place.appendingPathComponent("seal"))
    try half.write(to: blob)
    var turn = try FileHold(place.appendingPathComponent("compiling"))
    #expect(turn != nil)
    let waiting = Task.detached { try run() }
    try await Task.sleep(for: .milliseconds(500))
    #expect(try Data(contentsOf: blob) == half, "neither read nor taken away")
    withExtendedLifetime(turn) {}
    turn = nil
    #expect(try await waiting.value == expected)
  }
}
