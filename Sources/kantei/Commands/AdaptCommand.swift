import ArgumentParser
import Auditing
import Catalog
import Foundation

struct AdaptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adapt", abstract: "Make a model for one shop from its own catalog.",
    discussion: """
      Trains heads on the catalog's specs as they stand, without labels, and writes them as a model: for \
      `kantei score - --model`, where each pair comes alone.
      """)

  @Option(name: .customLong("from"), help: "The catalog: a directory or a file.", completion: .file())
  var catalog: String

  @Option(help: "Folder of the new model; without a slash a name among your models.", completion: .directory)
  var out: String

  @OptionGroup var options: CatalogOptions
  @OptionGroup var scoring: ScoringOptions

  func run() async throws {
    let session = try CatalogSession(CatalogRequest(catalog, options, scoring))
    for fault in session.contents.faults { StandardStreams.note("\(catalog): \(fault)") }
    let folder =
      out.contains("/") ? URL(fileURLWithPath: out) : ModelFolder.userFolder().appendingPathComponent(out)
    guard
      let pairs = try await session.adapt(
        into: folder, stop: Interruption.stop, progress: StandardStreams.progress())
    else { throw ExitCode(130) }
    StandardStreams.output.line("\(folder.lastPathComponent): learned from \(pairs) pairs, in \(folder.path)")
  }
}
