import ArgumentParser
import Auditing
import Catalog
import Foundation
import Prose
import Records

struct AdaptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adapt", abstract: "Adapt the model to a catalog: to the labels in the store, or without any.",
    discussion: """
      With a CATALOG: learns from its labels what this shop's margins are worth, and with more labels what counts in this \
      business. The new version is used only where it is better on labels that it never saw, beyond chance, and forgets \
      nothing; `kantei model` lists versions and goes back.

      With --from and --out: trains heads on the catalog's specs as they stand, without labels, and writes them as a model: \
      for `kantei score - --model`, where each pair comes alone.
      """)

  @Argument(help: "The catalog whose labels are learned from: a directory or a file.", completion: .file())
  var labelled: String?

  @Option(name: .customLong("from"), help: "A catalog to learn from without labels.", completion: .file())
  var catalog: String?

  @Option(
    help: "With --from: folder of the new model; without a slash a name among your models.", completion: .directory)
  var out: String?

  @Flag(help: "Say what would be done; write nothing.")
  var dryRun = false

  @Option(help: "Seed of all drawings.")
  var seed: UInt64 = 1

  @Option(name: .customLong("operator"), help: "The name that stands in the history (or KANTEI_OPERATOR).")
  var operatorName: String?

  @OptionGroup var options: CatalogOptions
  @OptionGroup var scoring: ScoringOptions

  func validate() throws {
    switch (labelled, catalog, out) {
    case (.some, nil, nil), (nil, .some, .some): break
    default: throw ValidationError("Name a CATALOG whose labels are to be learned from, or give --from and --out.")
    }
  }

  func run() async throws {
    if let labelled { return try await learn(from: labelled) }
    if let catalog, let out { try await teach(catalog, into: out) }
  }

  private func learn(from catalog: String) async throws {
    let session = try CatalogSession(
      CatalogRequest(catalog, options, scoring, onlyReads: dryRun), waiting: StandardStreams.noteMigration)
    let name = operatorName ?? Operator.name(in: session.store)
    guard
      let report = try await session.learn(
        by: name, isDryRun: dryRun, seed: seed, stop: Interruption.stop, progress: StandardStreams.progress())
    else { throw ExitCode(130) }
    StandardStreams.records.line(report.text.trimmingCharacters(in: .newlines))
  }

  private func teach(_ catalog: String, into out: String) async throws {
    let session = try CatalogSession(
      CatalogRequest(catalog, options, scoring, onlyReads: true), waiting: StandardStreams.noteMigration)
    for complaint in session.contents.complaints { StandardStreams.note("\(catalog): \(complaint)") }
    let folder =
      out.contains("/") ? URL(fileURLWithPath: out) : ModelFolder.userFolder().appendingPathComponent(out)
    guard
      let pairs = try await session.adapt(
        into: folder, stop: Interruption.stop, progress: StandardStreams.progress())
    else { throw ExitCode(130) }
    StandardStreams.records.line(
      "\(folder.lastPathComponent): learned from \(pairs.counted("pair")), in \(folder.path)")
  }
}
