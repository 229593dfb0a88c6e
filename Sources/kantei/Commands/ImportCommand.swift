import ArgumentParser
import Auditing
import Exchange
import Foundation
import Prose
import Records

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Labels from another store or from Label Studio, merged by their identity.",
    discussion: """
      Takes NDJSON of `kantei export --format ndjson` and the JSON that Label Studio exports. All labels of a file are \
      taken, or none; nothing in the store is changed.
      """)

  @Argument(help: "The catalog: a directory or a file.", completion: .file())
  var catalog: String

  @Argument(help: "The file with the labels.", completion: .file(extensions: ["ndjson", "jsonl", "json"]))
  var file: String

  @OptionGroup var options: CatalogOptions

  func run() throws {
    let (store, id) = try options.known(catalog)
    let merge = try LabelImport(store: store, catalog: id).merge(URL(fileURLWithPath: file))
    for difference in merge.disagreements {
      StandardStreams.note(
        "\(difference.pair): \(difference.here.decision.rawValue) by \(difference.here.operator) here, "
          + "\(difference.there.decision.rawValue) by \(difference.there.operator) in the file; the later one counts")
    }
    StandardStreams.output.line(
      "\(merge.added.count.counted("label")) added, \(merge.known.counted("was", "were")) there already, "
        + "\(merge.disagreements.count.counted("pair")) decided differently")
  }
}
