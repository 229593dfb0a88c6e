import ArgumentParser
import Auditing
import Foundation
import Learning
import Matching

struct TrainReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Measure a trained attention network on validation lines.",
    discussion: """
      Prints the columns of docs/ablations.md for the network alone, each with a 95 % interval drawn by product, and the \
      processor's time from cached features to the ratings of a pair.
      """)

  @Argument(help: "The network: an ascl.bin.", completion: .file())
  var model: String

  @Option(parsing: .upToNextOption, help: "Truth files (NDJSON), each beside its photos.", completion: .file())
  var data: [String]

  @Option(help: "The split to measure on; lines without a split always count.")
  var split = "validation"

  func run() async throws {
    let content = try InputFile(model).data()
    guard let network = try? AttentionModel(serialized: content) else {
      throw CommandError(
        "\(model): is no network that this release's `kantei train matcher` writes; name an \(AttentionModel.fileName)."
      )
    }
    let workshops = data.map { TruthWorkshop(truth: $0, images: nil) }
    guard let first = workshops.first else { throw ValidationError("Name truth files with --data.") }
    let lessons = try TruthLessons(auditor: first.auditor(stop: Interruption.stop))
    var examined: [ExaminedLine] = []
    for workshop in workshops {
      let lines = try TruthFile.read(at: workshop.truth).filter { $0.split == nil || $0.split == split }
      guard
        let found = try await lessons.examined(
          lines, as: workshop.pairs(lines), source: workshop.truth.deletingLastPathComponent().lastPathComponent,
          by: network, failed: workshop.warn)
      else { throw ExitCode(130) }
      examined += found
    }
    guard !examined.isEmpty else { throw CommandError("No photo of these files could be seen.") }
    let unseen = NetworkExaminer.unseenPhrases(beside: [])
    let text = try await lessons.vectors(of: NetworkExaminer.terms(of: examined.map(\.line), unseen: unseen))
    let examiner = NetworkExaminer(
      examined.map(\.line), text: text, taxonomy: try .installed(), colours: try EvidenceModel.installed().colourNames,
      unseen: unseen)
    let photos = Dictionary(examined.map { ($0.line.photo, $0.photo) }, uniquingKeysWith: { first, _ in first })
    let report = examiner.report(network, photos: photos)
    for figure in NetworkReport.Figure.allCases {
      guard let estimate = report[figure] else { continue }
      StandardStreams.records.line(
        String(
          format: "%@: %.3f [%.3f, %.3f], n = %d", figure.rawValue, estimate.value, estimate.low, estimate.high,
          estimate.count))
    }
    // The first pairs also pay for the words.
    let times = examined.map(\.milliseconds).sorted()
    StandardStreams.records.line(
      String(
        format: "milliseconds a pair: %.2f median, %.2f at 95 %%", times[times.count / 2], times[times.count * 95 / 100]
      ))
  }
}
