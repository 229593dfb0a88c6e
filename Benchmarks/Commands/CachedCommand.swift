import ArgumentParser
import Foundation

struct CachedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cached", abstract: "Scoring again from cached features, against its matrix products alone.")

  @OptionGroup var machine: MachineOptions
  @Option(help: "Photos of the catalog that is made.") var pairs = 300
  @Option(help: "A catalog of your own instead.") var catalog: String?
  @Option(help: "How often both sides take their turn.") var rounds = 2

  func run() throws {
    let workshop = try machine.workshop()
    let catalog =
      try self.catalog.map { try BenchCatalog(at: URL(fileURLWithPath: $0)) }
      ?? .made(pairs: pairs, in: workshop)
    try CachedBench(workshop: workshop, threads: machine.threads, rounds: rounds).run(catalog)
  }
}
