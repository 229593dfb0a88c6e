import ArgumentParser
import Auditing
import Foundation
import Learning

struct NoiseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "noise", abstract: "Estimate how many labels are wrong, by operator and facet, and which.",
    discussion: """
      From the model's scores, pairs that two operators decided, and pairs with known answers (kantei review --gold). \
      Without the latter two the rates are a guess at best.
      """)

  @Argument(help: "The catalog: a directory or a file, scored and labelled before.", completion: .file())
  var catalog: String

  @Option(help: "Labels named for a second look, at most.")
  var suspects = 100

  @Option(help: "How it is printed.")
  var format = DriftCommand.Format.text

  @OptionGroup var options: CatalogOptions
  @OptionGroup var scoring: ScoringOptions

  func validate() throws {
    guard suspects >= 0 else { throw ValidationError("--suspects is at least 0.") }
  }

  func run() throws {
    let session = try CatalogSession(
      CatalogRequest(catalog, options, scoring, onlyReads: true, keepsColumns: true),
      waiting: StandardStreams.noteMigration)
    let (report, groups) = try session.noise(most: suspects)
    switch format {
    case .text:
      for line in report.text(groups: groups).split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        StandardStreams.output.line(StandardStreams.printable(String(line)))
      }
    case .json: try printJSON(report)
    }
  }
}
