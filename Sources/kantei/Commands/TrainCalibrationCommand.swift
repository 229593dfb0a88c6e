import ArgumentParser
import Auditing
import Files
import Foundation
import Learning
import Matching
import Perception
import Prose

struct TrainCalibrationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibration", abstract: "Learn what the evidence's margins are worth.",
    discussion: "Each half of the products gets a calibration that it did not help to set; a third is fitted on all.")

  @Argument(help: "Truth files (NDJSON), each beside its photos.")
  var truths: [String] = []

  @Option(help: "What `train margins` wrote of more truth.")
  var margins: [String] = []

  @Option(help: "The split to learn from; lines without a split always count.")
  var split = "validation"

  @Option(help: "Truth files of renders: they decide only what the catalogs have too little truth for.")
  var renders: [String] = []

  @Option(help: "The model whose evidence is weighed: a name, or a folder's path.", completion: .directory)
  var model: String?

  @Option(help: "An encoder that was added (`kantei encoder`), to be weighed with the other evidence; may be repeated.")
  var encoder: [String] = []

  @Option(help: "The file to write.")
  var output = "calibration.json"

  @Option(help: ArgumentHelp("Write a model of your own instead, for --model.", valueName: "name"))
  var save: String?

  func validate() throws {
    guard encoder.isEmpty || save != nil else {
      throw ValidationError("With --encoder name the model to be written: --save NAME.")
    }
    guard Set(encoder).count == encoder.count else { throw ValidationError("An --encoder is named twice.") }
    guard !truths.isEmpty || !margins.isEmpty else { throw ValidationError("Name truth files, or --margins.") }
  }

  func run() async throws {
    let encoders = try encoder.map { try EncoderRegistry().encoder(named: $0) }
    let known = try margins.flatMap { try MarginFile.read(at: URL(fileURLWithPath: $0)) }
    let calibration = CalibrationFitter.calibration(
      try await known + examples(truths, split: split, encoders),
      renders: try await examples(renders, split: nil, encoders),
      defaults: ClaimCalibration.handSet)
    if let save {
      let folder = try ModelFolder.save(calibration, as: save, base: model, over: encoders)
      StandardStreams.note("The model \(save) is in \(folder.path).")
    } else {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
      try StagedFile.write(encoder.encode(calibration), to: URL(fileURLWithPath: output))
    }
    for claim in calibration.all.claims {
      StandardStreams.records.line(
        "\(claim.key): \(claim.channels.joined(separator: ", ")), \(claim.examples.counted("claim"))")
    }
  }

  private func examples(
    _ truths: [String], split: String?, _ encoders: [RegisteredEncoder]
  ) async throws -> [CalibrationExample] {
    var examples: [CalibrationExample] = []
    for truth in truths {
      let lines = try TruthFile.read(at: URL(fileURLWithPath: truth)).filter {
        split == nil || $0.split == nil || $0.split == split
      }
      examples += try await TruthWorkshop(truth: truth, images: nil, model: model, encoders: encoders)
        .examples(lines)
    }
    return examples
  }
}
