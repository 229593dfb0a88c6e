import ArgumentParser
import Auditing
import Claims
import Files
import Foundation
import Learning
import Matching
import Perception
import Prose

struct TrainMarginsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "margins", abstract: "Write what every channel of evidence says to the claims of a truth file.",
    discussion: """
      One line of NDJSON a pair. `train calibration --margins` learns from such files: run this once for each shop, under a \
      model that was trained without that shop, and the calibration holds for shops that nobody has seen.
      """)

  @Argument(help: "A truth file (NDJSON).")
  var truth: String

  @Option(help: "Folder of the photos; the truth file's own where left out.")
  var images: String?

  @Option(help: "Only the lines of this split; lines without a split always count.")
  var split: String?

  @Option(help: "The file to write.")
  var output = "margins.ndjson"

  @Option(help: "The model whose evidence speaks: a name, or a folder's path.", completion: .directory)
  var model: String?

  @Option(help: "An encoder that was added, whose evidence speaks as well.")
  var encoder: [String] = []

  @Option(
    help: ArgumentHelp(
      "Train the catalog's own heads first, on every product once, this share of them wrong.", valueName: "rate"))
  var selfTrained: Double?

  @Option(help: "Seed of that drawing.")
  var seed: UInt64 = 1

  @Option(parsing: .upToNextOption, help: "Facets of which this truth may not teach anything: colour, kind, …")
  var without: [String] = []

  func validate() throws {
    guard let unknown = without.first(where: { Facet(rawValue: $0) == nil }) else { return }
    let known = Facet.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("\(unknown) is no facet; there are \(known).")
  }

  func run() async throws {
    let lines = try TruthFile.read(at: URL(fileURLWithPath: truth)).filter {
      split == nil || $0.split == nil || $0.split == split
    }.compactMap { $0.without(Set(without.compactMap { Facet(rawValue: $0) })) }
    let taught = selfTrained.map { Set(CatalogSampling.pairs(from: lines, rate: $0, seed: seed).map(\.id)) } ?? []
    let examples = try await TruthWorkshop(
      truth: truth, images: images, model: model, encoders: encoder.map { try EncoderRegistry().encoder(named: $0) }
    )
    .examples(lines, teachers: lines.indices.filter { taught.contains(lines[$0].id) })
    try StagedFile.write(MarginFile.data(examples), to: URL(fileURLWithPath: output))
    let claims = examples.reduce(0) { $0 + $1.claims.count }
    StandardStreams.records.line("\(examples.count.counted("pair")), \(claims.counted("claim"))")
  }
}
