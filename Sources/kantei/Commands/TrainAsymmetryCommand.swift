import ArgumentParser
import Auditing
import Learning

struct TrainAsymmetryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "asymmetry", abstract: "Count how often audits name the asymmetry that a pair was made with.",
    discussion: """
      Validation pairs are given a wrong claim (I), fewer phrases (II), phrases that no photo shows or a hidden part (III). \
      Prints which type the model names, by source.
      """)

  @OptionGroup var options: CorpusOptions

  @Option(help: "The model that names types; the newest one where left out.")
  var model: String?

  @Option(help: "Seed of all drawings.")
  var seed: UInt64 = 1

  func run() async throws {
    let (corpus, assembler) = try await options.assemble(model: model)
    let found = try await AsymmetryBench(corpus, assembler: assembler, seed: seed).recovery()
    for (source, recovery) in found.sorted(by: { $0.key < $1.key }) {
      StandardStreams.records.line("\(source)\n\(recovery.text)")
    }
  }
}
