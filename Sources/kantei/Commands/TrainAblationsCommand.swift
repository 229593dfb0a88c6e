import ArgumentParser
import Auditing
import Files
import Foundation
import Learning
import Matching

struct TrainAblationsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ablations", abstract: "Train the attention network again and again with something left out.",
    discussion: """
      Prints the table of docs/ablations.md, measured on the validation lines. Each training leaves its figures in --out; \
      those that are there already are not made again, so that a stopped run goes on where it was.
      """)

  @OptionGroup var options: MatcherOptions

  @Option(help: "Folder that keeps the figures of each training.", completion: .directory)
  var out = "ablations"

  @Option(parsing: .upToNextOption, help: "Seeds of each variant.")
  var seeds: [UInt64] = [1, 2, 3]

  @Option(parsing: .upToNextOption, help: "Only these variants, by name.")
  var variants: [String] = []

  @Flag(help: "Also leave out one source at a time.")
  var sources = false

  func validate() throws {
    guard !options.data.isEmpty else { throw ValidationError("Name truth files with --data.") }
  }

  func run() async throws {
    let settings = try options.configuration()
    guard let room = try await MatcherRoom(options.data, configuration: settings, measures: true),
      let examiner = room.examiner
    else { throw ExitCode(130) }
    let folder = URL(fileURLWithPath: out)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var rows: [(name: String, reports: [NetworkReport])] = []
    for variant in chosen(room) {
      var reports: [NetworkReport] = []
      for seed in seeds {
        let settings = variant.configuration(settings, seed: seed)
        let file = folder.appendingPathComponent(
          "\(variant.name.replacingOccurrences(of: " ", with: "-"))-\(room.material.digest(settings)).json")
        if let known = try? JSONDecoder().decode(NetworkReport.self, from: Data(contentsOf: file)) {
          reports.append(known)
          continue
        }
        StandardStreams.note("\(variant.name), seed \(seed)")
        guard let report = report(room, examiner, settings) else { throw ExitCode(130) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        try StagedFile.write(encoder.encode(report), to: file)
        reports.append(report)
      }
      rows.append((variant.name, reports))
    }
    let table = AblationTable(rows)
    StandardStreams.write(table.markdown)
    let unseen = table.unseenSources(full: "full") { AblationVariant.withoutSource($0).name }
    if !unseen.isEmpty { StandardStreams.write("\n" + unseen) }
  }

  private func chosen(_ room: MatcherRoom) -> [AblationVariant] {
    let sources = self.sources ? Set(room.corpus.pairs.map(\.source)).sorted().map(AblationVariant.withoutSource) : []
    return (AblationVariant.parts + sources).filter { variants.isEmpty || variants.contains($0.name) }
  }

  private func report(
    _ room: MatcherRoom, _ examiner: NetworkExaminer, _ settings: MatcherConfiguration
  ) -> NetworkReport? {
    let trainer = room.trainer(settings)
    var state = trainer.start
    let progress = TrainingProgress(epochs: settings.epochs)
    let isOver = trainer.run(
      &state, report: progress.show, keep: { _ in }, isStopped: { Interruption.stop.isRaised })
    return isOver ? examiner.report(trainer.model(state), photos: room.material.photosByContent(settings)) : nil
  }
}
