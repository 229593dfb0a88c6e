import ArgumentParser
import Auditing
import Foundation
import Learning
import Matching

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

  @Option(help: "The file to write.")
  var output = "calibration.json"

  func validate() throws {
    guard !truths.isEmpty || !margins.isEmpty else { throw ValidationError("Name truth files, or --margins.") }
  }

  func run() async throws {
    let known = try margins.flatMap { try MarginFile.read(at: URL(fileURLWithPath: $0)) }
    let calibration = CalibrationFitter.calibration(
      try await known + examples(truths, split: split), renders: try await examples(renders, split: nil),
      defaults: ClaimCalibration.handSet)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    try encoder.encode(calibration).write(to: URL(fileURLWithPath: output), options: .atomic)
    for claim in calibration.all.claims {
      print("\(claim.key): \(claim.channels.joined(separator: ", ")), \(claim.examples) claims")
    }
  }

  private func examples(_ truths: [String], split: String?) async throws -> [CalibrationExample] {
    var examples: [CalibrationExample] = []
    for truth in truths {
      let lines = try TruthFile.read(at: URL(fileURLWithPath: truth)).filter {
        split == nil || $0.split == nil || $0.split == split
      }
      examples += try await TruthWorkshop(truth: truth, images: nil).examples(lines)
    }
    return examples
  }
}
