import ArgumentParser

struct StartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "From nothing to the help, and to one pair's audit.")

  @Option(help: "How often each is run.") var rounds = 20

  func run() throws { try StartBench(workshop: Workshop(), rounds: rounds).run() }
}
