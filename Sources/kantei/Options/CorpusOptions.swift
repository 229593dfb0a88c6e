import ArgumentParser
import Auditing
import Foundation
import Installation
import Perception

/// Which corpus a command works on.
struct CorpusOptions: ParsableArguments {
  @Option(
    help: "The list of sources to learn from (YAML), such as Scripts/corpora/commercial.yaml.", completion: .file())
  var data: String

  func assemble(model: String? = nil) async throws -> (corpus: AssembledCorpus, assembler: CorpusAssembler) {
    try await Self.assemble(CorpusManifest.read(at: URL(fileURLWithPath: data)), model: model)
  }

  /// - Throws: `ExitCode` 130 after Ctrl-C.
  static func assemble(
    _ manifest: CorpusManifest, model: String? = nil
  ) async throws -> (corpus: AssembledCorpus, assembler: CorpusAssembler) {
    let assembler = try CorpusAssembler(
      installation: .current(), cache: FeatureCache(), workers: ProcessInfo.processInfo.activeProcessorCount,
      model: model, stop: Interruption.stop, progress: StandardStreams.progress())
    guard let corpus = try await assembler.assemble(manifest) else { throw ExitCode(130) }
    return (corpus, assembler)
  }
}
