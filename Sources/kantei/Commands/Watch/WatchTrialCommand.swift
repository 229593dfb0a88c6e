import ArgumentParser

/// The simulations behind `docs/drift.md` and `docs/label-noise.md`.
struct WatchTrialCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch-trial", abstract: "Measure how well drift and label noise are found, on planted ones.",
    shouldDisplay: false, subcommands: [DriftTrialCommand.self, NoiseTrialCommand.self])
}
