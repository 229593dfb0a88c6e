import ArgumentParser
import Auditing
import Foundation
import Learning

struct TrainControlsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "controls", abstract: "Try to tell generated mistakes by text alone, or by the photo alone.",
    discussion: "Figures far from 0.5 show a shortcut that a matcher could learn in place of matching.")

  @OptionGroup var options: CorpusOptions

  @Option(help: "Seed of all drawings.")
  var seed: UInt64 = 1

  @Option(help: "text or json.")
  var format = EvaluateCommand.Format.text

  func run() async throws {
    let corpus = try await options.assemble().corpus
    let report = SampleControl(seed: seed).report(on: corpus.corpus) { pair in
      (try? corpus.photos.features(of: pair)).map { PhotoFingerprint($0).direction }
    }
    switch format {
    case .text: StandardStreams.write(report.text)
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
      StandardStreams.records.line(String(decoding: try encoder.encode(report), as: UTF8.self))
    }
  }
}
