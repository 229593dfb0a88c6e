import ArgumentParser

struct TrainingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "training", abstract: "A training step of the matcher against PyTorch.")

  @Option(help: "How often both sides take their turn.") var rounds = 3
  @Option(help: "Steps of each turn.") var steps = 20

  func run() throws { try TrainingBench(workshop: Workshop(), rounds: rounds, steps: steps).run() }
}
