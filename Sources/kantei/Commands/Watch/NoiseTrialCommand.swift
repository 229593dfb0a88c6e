import ArgumentParser
import Auditing
import Foundation
import Learning
import Prose

struct NoiseTrialCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "noise", abstract: "Plant errors of simulated operators on a scored catalog of known truth.")

  @Argument(help: "The catalog: scored before.", completion: .file())
  var catalog: String

  @Argument(help: "The truth of its pairs, by id.", completion: .file(extensions: ["ndjson"]))
  var truth: String

  @Option(help: "Draws of each sort.")
  var seeds = 5

  @OptionGroup var options: CatalogOptions
  @OptionGroup var scoring: ScoringOptions

  private static let designs: [(name: String, design: NoiseSimulation.Design)] = [
    ("one opinion", .init()), ("one opinion, 5 % gold", .init(gold: 0.05)), ("20 % twice", .init(doubled: 0.2)),
    ("20 % twice, second looks at 20 %", .init(doubled: 0.2, secondLooks: 0.2)), ("all twice", .init(doubled: 1)),
  ]

  func run() throws {
    let session = try CatalogSession(CatalogRequest(catalog, options, scoring), waiting: StandardStreams.noteMigration)
    let items = try session.noiseItems(TruthFile.read(at: URL(fileURLWithPath: truth)))
    guard !items.isEmpty else { throw CommandError("No pair of \(catalog) is both scored and in \(truth).") }
    StandardStreams.records.line(
      "\(items.count.counted("pair")), \(items.count { $0.isWrong }) wrong, \(seeds.counted("seed"))")
    StandardStreams.records.line(
      "| design | planted | estimate less planted: mean, farthest | operators | planted among named at 70 % recall |")
    StandardStreams.records.line("| --- | --- | --- | --- | --- |")
    let simulation = NoiseSimulation(items)
    for noise in [0.05, 0.1, 0.2] {
      for (name, design) in Self.designs {
        let outcomes = (0..<seeds).map { simulation.run(noise: noise, design: design, seed: UInt64($0)) }
        func mean(_ value: (NoiseSimulation.Outcome) -> Double) -> Double {
          outcomes.reduce(0) { $0 + value($1) } / Double(outcomes.count)
        }
        let farthest = outcomes.map { $0.estimated - $0.planted }.max { abs($0) < abs($1) } ?? 0
        let precisions = outcomes.map(\.precision)
        StandardStreams.records.line(
          "| \(name) | \(points(noise)) | \(points(mean { $0.estimated - $0.planted })), \(points(farthest)) | "
            + "\(points(mean(\.operatorDistance))) | \(points(mean(\.precision))) "
            + "(\(points(precisions.min() ?? 0)) to \(points(precisions.max() ?? 0))) |")
      }
    }
  }

  private func points(_ share: Double) -> String { "\((share * 1000).rounded() / 10)" }
}
