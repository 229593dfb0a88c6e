import ArgumentParser
import Auditing
import Foundation
import Learning

struct DriftCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drift", abstract: "Say whether recent pairs still look like what the model was measured on.",
    discussion: """
      Compares photos, texts, risks, phrases that could not be checked and operators' overrides of recent pairs with \
      earlier ones, or photos with the model's own where there are none earlier. How often a look gives a false alarm stands \
      below what it found. What it says is kept for kantei report and kantei review.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "The catalog: a directory or a file, scored before.", completion: .file())
  var catalog: String

  @Option(help: "Pairs that were first scored in so many days are recent.")
  var days = 7.0

  @Option(help: "The so many that came last are recent, whenever that was.")
  var pairs: Int?

  @Option(help: "How it is printed.")
  var format = Format.text

  @OptionGroup var options: CatalogOptions
  @OptionGroup var scoring: ScoringOptions

  func validate() throws {
    guard days > 0, days <= 36_500 else { throw ValidationError("--days is a number above 0.") }
    guard pairs.map({ $0 > 0 }) ?? true else { throw ValidationError("--pairs is a number above 0.") }
  }

  func run() async throws {
    let session = try CatalogSession(
      CatalogRequest(catalog, options, scoring, onlyReads: true), waiting: StandardStreams.noteMigration)
    let window = pairs.map { DriftWindow.pairs($0) } ?? .days(days)
    guard
      let report = try await session.drift(window, stop: Interruption.stop, progress: StandardStreams.progress())
    else { throw ExitCode(130) }
    switch format {
    case .text: StandardStreams.write(report.text)
    case .json: try printJSON(report)
    }
  }
}

/// A report as JSON on stdout, keys sorted.
func printJSON(_ value: some Encodable) throws {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
  StandardStreams.records.line(String(decoding: try encoder.encode(value), as: UTF8.self))
}
