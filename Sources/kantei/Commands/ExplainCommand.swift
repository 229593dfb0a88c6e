import ArgumentParser
import Auditing
import Catalog
import Exchange
import Files
import Foundation
import Matching
import Photos
import Records

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Show one pair in full: phrases, regions, what was observed.",
    discussion:
      "Shows the stored audit where pair and photo are as they were scored, by the model in use; judges the pair alone otherwise."
  )

  @Argument(help: "The catalog: a directory or a file.", completion: .file())
  var catalog: String

  @Argument(help: "The pair's id.")
  var id: String

  @OptionGroup var options: CatalogOptions
  @OptionGroup var scoring: ScoringOptions

  @Option(help: "Draw photo, regions and phrases into this file.", completion: .file(extensions: ["png"]))
  var png: String?

  @Flag(help: "Print the audit as one line of JSON.")
  var json = false

  func run() async throws {
    let session = try CatalogSession(
      CatalogRequest(catalog, options, scoring, onlyReads: true), waiting: StandardStreams.noteMigration)
    guard let explanation = try session.explain(id) else {
      let unknown = UnknownName(id, among: session.contents.pairs.lazy.map(\.id))
      throw CommandError("\(catalog) has no pair \"\(id)\".\(unknown.suggestion)")
    }
    if let model = explanation.judgedBefore {
      StandardStreams.note(
        "The catalog was scored by \(model), and \(session.instruments.judges.version) is in use: this pair was judged by it, alone; `kantei score` judges the catalog anew."
      )
    } else if explanation.isAlone {
      StandardStreams.note("Not scored as it is now, so it was judged alone; `kantei score` judges it in its catalog.")
    }
    if json {
      StandardStreams.records.line(try AuditLine.text(explanation.audit))
    } else {
      let text = ExplainedText(explanation.audit, printable: StandardStreams.printable)
      for line in text.lines { StandardStreams.output.line(line) }
    }
    if let png, let photo = explanation.photo, explanation.audit.verdict != .error {
      let picture = try ExplainedPicture.draw(explanation.audit, photo: photo)
      let destination = URL(fileURLWithPath: png)
      try OriginalGuard.check(destination, source: URL(fileURLWithPath: catalog), store: session.store)
      let file = try StagedFile(for: destination)
      try file.write(try picture.encoded(as: .png))
      try file.commit()
    }
    if explanation.audit.verdict == .error { throw ExitCode(1) }
  }
}
