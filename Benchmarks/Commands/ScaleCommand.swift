import ArgumentParser

struct ScaleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scale", abstract: "Whether time and memory stay in proportion.")

  @OptionGroup var machine: MachineOptions
  @Option(parsing: .upToNextOption, help: "Sizes of cold catalogs.") var cold = [100, 1000]
  @Option(parsing: .upToNextOption, help: "Sizes of catalogs whose photos the cache knows.") var cached = [
    10_000, 100_000,
  ]
  @Option(help: "Photos that the pairs of those share.") var photos = 1000

  func run() throws {
    try ScaleBench(workshop: machine.workshop(), threads: machine.threads)
      .run(cold: cold, cached: cached, photos: photos)
  }
}
