import ArgumentParser
import Foundation

struct ColdCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cold", abstract: "A cold catalog against the encoders alone and against Python.")

  @OptionGroup var machine: MachineOptions
  @Option(help: "Photos of the catalog that is made.") var pairs = 300
  @Option(help: "A catalog of your own instead.") var catalog: String?
  @Option(help: "How often all sides take their turn.") var rounds = 1

  func run() throws {
    let workshop = try machine.workshop()
    let catalog =
      try self.catalog.map { try BenchCatalog(at: URL(fileURLWithPath: $0)) }
      ?? .made(pairs: pairs, in: workshop)
    try ColdBench(workshop: workshop, threads: machine.threads, rounds: rounds).run(catalog)
  }
}

/// The bound, in a process of its own.
struct BareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "bare", shouldDisplay: false)

  @OptionGroup var machine: MachineOptions
  @Argument var work: String
  @Argument var output: String

  func run() throws {
    let run = try BareRun(
      ScoringWork(contentsOf: URL(fileURLWithPath: work)), models: try machine.workshop().models,
      threads: machine.threads)
    try JSONEncoder().encode(run).write(to: URL(fileURLWithPath: output))
  }
}

struct MachineOptions: ParsableArguments {
  @Option(help: "Threads of every side.") var threads = Machine.cores

  func workshop() throws -> Workshop { try Workshop() }
}
