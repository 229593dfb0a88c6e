import ArgumentParser
import Auditing
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
    let draws = try figures.flatMap {
      try JSONDecoder().decode([SwapFigures].self, from: Data(contentsOf: URL(fileURLWithPath: $0)))
    }
    guard let calibration = SwapCalibration(fitting: draws.flatMap(\.candidates)) else {
      throw CommandError(
        "The figures hold no pair that was planted, or none that was not: plant swaps in more draws.")
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(calibration).write(to: URL(fileURLWithPath: output), options: .atomic)
    let threshold =
      (log(SwapCalibration.leastProbability / (1 - SwapCalibration.leastProbability)) - calibration.intercept)
      / calibration.slope
    StandardStreams.records.line(String(format: "%d draws: named from %.2f nats on", draws.count, threshold))
  }
}
