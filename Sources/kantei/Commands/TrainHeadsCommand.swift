import ArgumentParser
import Auditing
import Claims
import Features
import Files
import Foundation
import Learning
import Matching
import Perception
import Prose

struct TrainHeadsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "heads", abstract: "Train the heads that judge kinds, materials, patterns, parts, shapes and states.",
    discussion: """
      Learns from the right lines of truth files, each photo once. Writes projection.bin and heads.bin, and replay.bin, \
      the derived features from which a catalog's own heads are trained beside its specs.
      """)

  @Option(parsing: .upToNextOption, help: "Truth files (NDJSON), each beside its photos.", completion: .file())
  var truth: [String] = []

  @Option(help: "A list of sources (YAML) beside or in place of truth files.", completion: .file())
  var data: String?

  @Option(parsing: .upToNextOption, help: "Shops to leave out: the names of their truth files' folders.")
  var leaveOut: [String] = []

  @Option(help: "The split to learn from; lines without a split always count.")
  var split = "train"

  @Option(help: "Folder that gets the files.", completion: .directory)
  var out = "."

  @Option(help: "A file with every number of the training, as heads.json of a model has them.", completion: .file())
  var config: String?

  @Option(help: "Seed of all drawings.")
  var seed: UInt64?

  @Option(
    help:
      "A backbone that was added (`kantei encoder`), to see the photos of truth files in EfficientNet-Lite2's place.")
  var encoder: String?

  func validate() throws {
    guard encoder == nil || data == nil else {
      throw ValidationError("With --encoder name truth files; sources of --data are seen by what ships.")
    }
  }

  func run() async throws {
    let encoders = try encoder.map { [try EncoderRegistry().encoder(named: $0)] } ?? []
    guard encoders.allSatisfy({ $0.description.backbone != nil }) else {
      throw ValidationError(
        "\(encoder ?? "") is a pair of towers, no backbone: `train calibration --encoder` weighs it.")
    }
    var settings =
      try config.map { file in
        let json = try InputFile(file).data()
        guard let settings = try? HeadSettings(json: json) else {
          throw CommandError("\(file): holds no settings as heads.json of a model has them; name another file.")
        }
        return settings
      } ?? HeadSettings()
    if let seed { settings.seed = seed }
    var samples: [HeadSample] = []
    for file in truth {
      let source = URL(fileURLWithPath: file).deletingLastPathComponent().lastPathComponent
      if leaveOut.contains(source) { continue }
      let lines = try TruthFile.read(at: URL(fileURLWithPath: file))
        .filter { !$0.isWrong && ($0.split == nil || $0.split == split) }
      let found = try await TruthWorkshop(truth: file, images: nil, encoders: encoders).headSamples(
        lines, source: source)
      StandardStreams.note("\(source): \(found.count.counted("photo"))")
      samples += found
    }
    if let data { samples += try await self.samples(of: data) }
    guard let projection = ProjectionFitter.projection(of: samples.map(\.descriptor)) else {
      throw CommandError("No photos to learn from; name truth files with lines of the split \(split).")
    }
    var corpus = HeadCorpus()
    for sample in samples {
      guard let x = projection.project(sample.descriptor) else { continue }
      corpus.add(x, words: sample.words, source: sample.source)
    }
    let trainer = HeadTrainer(settings: settings, taxonomy: try .installed())
    guard let heads = trainer.heads(of: corpus, isStopped: { Interruption.stop.isRaised }) else {
      throw ExitCode(130)
    }
    let folder = URL(fileURLWithPath: out)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try StagedFile.write(projection.serialized(), to: folder.appendingPathComponent(PhotoProjection.fileName))
    try StagedFile.write(heads.serialized(), to: folder.appendingPathComponent(HeadSet.fileName))
    try StagedFile.write(corpus.serialized(), to: folder.appendingPathComponent(HeadCorpus.fileName))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    try StagedFile.write(encoder.encode(settings), to: folder.appendingPathComponent(HeadSettings.fileName))
    for facet in HeadSet.facets {
      let words = heads.trained[facet]?.words ?? []
      StandardStreams.records.line(
        "\(facet.rawValue): \(words.count.counted("word")), \(words.count { $0.photos >= HeadSet.fewestPhotos }) often enough"
      )
    }
  }
}

extension TrainHeadsCommand {
  /// One sample a photo of the training pairs, by all that is known of the photo.
  private func samples(of data: String) async throws -> [HeadSample] {
    let assembled = try await CorpusOptions.assemble(CorpusManifest.read(at: URL(fileURLWithPath: data))).corpus
    var photos: Set<String> = []
    return try assembled.corpus.training.compactMap { pair in
      guard !leaveOut.contains(pair.source), photos.insert(pair.photo).inserted else { return nil }
      return HeadSample(
        descriptor: PhotoDescriptor.of(try assembled.photos.features(of: pair)),
        words: HeadCorpus.words(of: assembled.corpus.truth(of: pair).claims, text: assembled.text), source: pair.source)
    }
  }
}

/// A photo for training heads, before there is a projection.
struct HeadSample: Sendable {
  let descriptor: [Float]
  let words: [HeadWord]
  let source: String
}

extension TruthWorkshop {
  /// - Parameter lines: right ones.
  /// - Returns: one sample a photo.
  func headSamples(_ lines: [TruthPair], source: String) async throws -> [HeadSample] {
    var images: Set<String> = []
    let lines = lines.filter { images.insert($0.image).inserted }
    return try await bench(lines).map(pairs(lines), failed: warn) { index, input, _ in
      HeadSample(
        descriptor: PhotoDescriptor.of(input.photo),
        words: HeadCorpus.words(of: lines[index].supported(input.claims), text: input.text), source: source)
    }.compactMap(\.self)
  }
}
