import ArgumentParser
import Auditing
import Foundation
import Installation
import Perception

/// Which corpus a command works on.
struct CorpusOptions: ParsableArguments {
  @Option(help: "The list of sources to learn from (YAML), such as Scripts/corpora/commercial.yaml.")
  var data: String

  func assemble() async throws -> (corpus: AssembledCorpus, assembler: CorpusAssembler) {
    let manifest = try CorpusManifest.read(at: URL(fileURLWithPath: data))
    let assembler = CorpusAssembler(
      installation: .current(), cache: FeatureCache(), workers: ProcessInfo.processInfo.activeProcessorCount)
    guard let corpus = try await assembler.assemble(manifest) else { throw CancellationError() }
    return (corpus, assembler)
  }
}
