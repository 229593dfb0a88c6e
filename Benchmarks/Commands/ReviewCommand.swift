import ArgumentParser

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "From a key to its frame, from the start to the first one.")

  @Argument(help: "Audits in the store.") var sizes = [100, 10_000, 100_000]

  func run() throws { try ReviewBench(program: try Workshop().kantei).run(sizes: sizes) }
}
