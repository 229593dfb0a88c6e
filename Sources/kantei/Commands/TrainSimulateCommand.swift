public import ArgumentParser
import Auditing
import Files
import Foundation
public import Learning
import Matching

struct TrainSimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: "Play a pilot through with known truth: figures against labels.",
    discussion: """
      Takes one pair of every product of a truth file as a shop, decides pairs by the truth in several orders, adapts the model \
      after each batch, and measures on products that nobody decided. One line of NDJSON for each order, seed and number of \
      labels; a table of means over the seeds on standard error.
      """)

  @Argument(help: "A truth file (NDJSON) of a shop that the model never saw.", completion: .file())
  var truth: String

  @Option(help: "Folder of the photos; the truth file's own where left out.", completion: .directory)
  var images: String?

  @Option(help: "A model's name, or the path of its folder; the newest that ships otherwise.", completion: .directory)
  var model: String?

  @Option(help: "Share of the shop's products that are wrong.")
  var rate = PilotSimulation().rate

  @Option(help: "Share of the products that only measure.")
  var proof = PilotSimulation().proofShare

  @Flag(inversion: .prefixedNo, help: "Train small heads on the shop's own specs first.")
  var selfTraining = true

  @Option(parsing: .upToNextOption, help: "random, risk, learn.")
  var orders: [PilotSimulation.Order] = PilotSimulation.Order.allCases

  @Option(parsing: .upToNextOption, help: "Seeds of the shop and of the orders.")
  var seeds: [UInt64] = [1, 2, 3, 4, 5]

  @Option(help: "A file that gets log loss against labels as SVG.", completion: .file(extensions: ["svg"]))
  var plot: String?

  func validate() throws {
    guard rate > 0, rate < 1, proof > 0, proof < 1 else {
      throw ValidationError("--rate and --proof are shares: 0.1 is 10 %.")
    }
  }

  func run() async throws {
    let lines = try TruthFile.read(at: URL(fileURLWithPath: truth))
    let workshop = TruthWorkshop(truth: truth, images: images, model: model)
    let shop = try await workshop.pilot(lines, taughtAt: selfTraining ? rate : nil)
    var simulation = PilotSimulation()
    simulation.rate = rate
    simulation.proofShare = proof
    let table = SimulationTable()
    var runs: [SimulationTable.Run] = []
    for order in orders {
      for seed in seeds {
        let points = simulation.run(shop.pairs, shop.set, replay: shop.replay, order: order, seed: seed)
        let run = SimulationTable.Run(order: order, seed: seed, points: points)
        StandardStreams.records.line(try table.ndjson(run))
        runs.append(run)
      }
    }
    StandardStreams.note(table.text(runs))
    if let plot {
      let shop = URL(fileURLWithPath: truth).deletingLastPathComponent().lastPathComponent
      let title = "\(shop): log loss on products that nobody decided, \(Int(rate * 100)) % wrong"
      try StagedFile.write(Data(SimulationPlot(title: title, runs).svg.utf8), to: URL(fileURLWithPath: plot))
    }
  }
}

extension PilotSimulation.Order: ExpressibleByArgument {}

extension TruthWorkshop {
  /// Every line of a truth file as a pilot meets it, and the calibration that judges it.
  ///
  /// - Parameter rate: of the products whose specs are wrong where the shop teaches its own heads; `nil` for none taught.
  func pilot(
    _ lines: [TruthPair], taughtAt rate: Double?
  ) async throws -> (pairs: [SimulatedPair], set: CalibrationSet, replay: ReplayMargins) {
    let taught = rate.map { Set(CatalogSampling.pairs(from: lines, rate: $0, seed: 1).map(\.id)) } ?? []
    let bench = try await bench(lines, teachers: lines.indices.filter { taught.contains(lines[$0].id) })
    guard let matcher = bench.judge as? EvidenceMatcher else {
      throw CommandError("\(bench.judge.version) has no evidence that labels could weigh.")
    }
    let found = try await bench.map(pairs(lines), failed: warn) { index, input, judge in
      (judge as? EvidenceMatcher).map { SimulatedPair(lines[index], input, by: $0) }
    }
    return (
      found.compactMap { $0 ?? nil }, matcher.model.calibration.all,
      try ReplayMargins(model: model, isSelfTrained: bench.judge.version.hasSuffix("+self"))
    )
  }
}
