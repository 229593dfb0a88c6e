import ArgumentParser
import Auditing
import Foundation

struct TrainCorpusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus", abstract: "Tell what a list of sources comes to: pairs, claims, near-duplicates, terms.",
    discussion: "Sees every photo, so that a training that follows starts at once.")

  @OptionGroup var options: CorpusOptions

  @Option(help: "text or json.")
  var format = EvaluateCommand.Format.text

  func run() async throws {
    let summary = try await options.assemble().corpus.summary
    switch format {
    case .text: StandardStreams.write(summary.text)
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
      StandardStreams.records.line(String(decoding: try encoder.encode(summary), as: UTF8.self))
    }
  }
}
