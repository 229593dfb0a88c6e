import ArgumentParser
import Auditing
import Foundation
import Learning
import Prose

struct DriftTrialCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drift", abstract: "Draw weeks of a scored catalog, undisturbed and with another's pairs in them.")

  @Argument(help: "The catalog: scored before.", completion: .file())
  var catalog: String

  @Option(help: "Another catalog of the same store, whose pairs come after the change.", completion: .file())
  var planted: String?

  @Option(help: "A file of ids, one a line: pairs of the catalog that come only after the change.", completion: .file())
  var plantedIds: String?

  @Option(help: "Weeks drawn of each sort.")
  var weeks = 100

  @Option(help: "Pairs of the period before each week.")
  var reference = 300

  @Option(parsing: .upToNextOption, help: "Pairs of a week; the last is that of undisturbed weeks.")
  var sizes = [50, 100, 200]

  @Option(help: "How much of a week is planted.")
  var share = 1.0

  @OptionGroup var options: CatalogOptions
  @OptionGroup var scoring: ScoringOptions

  func validate() throws {
    guard weeks > 0, reference > 0, !sizes.isEmpty, sizes.allSatisfy({ $0 > 0 }), (0...1).contains(share) else {
      throw ValidationError("--weeks, --reference and --sizes are above 0, --share is 0 to 1.")
    }
  }

  func run() async throws {
    var pairs = try await read(catalog)
    var others: [DriftPair] = []
    if let planted { others = try await read(planted) }
    if let plantedIds {
      let ids = Set(try InputFile(plantedIds).text().split(separator: "\n").map(String.init))
      others += pairs.filter { ids.contains($0.id) }
      pairs.removeAll { ids.contains($0.id) }
    }
    let simulation = DriftSimulation(pairs, planted: others, reference: reference)
    if others.isEmpty {
      StandardStreams.records.line(line("undisturbed", sizes.last ?? 200) { simulation.week(of: $0, seed: $1) })
    } else {
      for size in sizes {
        StandardStreams.records.line(line("planted", size) { simulation.week(of: $0, planted: share, seed: $1) })
      }
      let week = simulation.week(of: sizes.last ?? 200, planted: share, seed: 0)
      StandardStreams.write(week.text)
    }
  }

  private func read(_ catalog: String) async throws -> [DriftPair] {
    let session = try CatalogSession(CatalogRequest(catalog, options, scoring), waiting: StandardStreams.noteMigration)
    guard let pairs = try await session.driftPairs(stop: Interruption.stop, progress: StandardStreams.progress())
    else { throw ExitCode(130) }
    return pairs
  }

  /// "undisturbed, 200 pairs: alarm in 3 of 100 weeks [.006, .085]: photos 2, risk 1".
  private func line(_ name: String, _ size: Int, _ week: (Int, UInt64) -> DriftReport) -> String {
    var counts: [String: Int] = [:]
    var alarms = 0
    for seed in 0..<weeks {
      let found = week(size, UInt64(seed)).signals.filter(\.isAlarm)
      if !found.isEmpty { alarms += 1 }
      for signal in found { counts[signal.name, default: 0] += 1 }
    }
    let bounds = BinomialBounds(hits: alarms, trials: weeks)
    func short(_ share: Double) -> String { "\((share * 1000).rounded() / 1000)" }
    let signals = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
    return "\(name), \(size.counted("pair")): alarm in \(alarms) of \(weeks.counted("week")) "
      + "[\(short(bounds.low)), \(short(bounds.high))]"
      + (signals.isEmpty ? "" : ": " + signals.joined(separator: ", "))
  }
}
