import ArgumentParser
import Auditing
import Files
import Foundation
import Learning
import Matching

struct TrainSwapsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "swaps", abstract: "Learn what the gain of a suspected swap of photos is worth.",
    discussion: """
      Learns from what `kantei evaluate TRUTH --swaps 0.05 --format json` printed, each shop judged by a model that never \
      saw it, and writes swaps.json.
      """)

  @Argument(help: "Files of figures.", completion: .file(extensions: ["json"]))
  var figures: [String]

  @Option(help: "The file to write.", completion: .file())
  var output = SwapCalibration.fileName

  func run() throws {
    let draws = try figures.flatMap { try InputFile($0).json([SwapFigures].self, words: "figures of planted swaps") }
    guard let calibration = SwapCalibration(fitting: draws.flatMap(\.candidates)) else {
      throw CommandError(
        "The figures hold no pair that was planted, or none that was not: plant swaps in more draws.")
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try StagedFile.write(encoder.encode(calibration), to: URL(fileURLWithPath: output))
    let threshold =
      (log(SwapCalibration.leastProbability / (1 - SwapCalibration.leastProbability)) - calibration.intercept)
      / calibration.slope
    StandardStreams.records.line(String(format: "%d draws: named from %.2f nats on", draws.count, threshold))
  }
}
