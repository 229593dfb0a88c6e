import ArgumentParser
import Auditing
import Exchange
import Foundation
import Records

struct LogCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument { case text, ndjson }

  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Who decided what and when: the history of a pair or an operator.",
    discussion: "Without --pair and --operator: all decisions of the catalog, oldest first.")

  @Argument(help: "The catalog: a directory or a file.", completion: .file())
  var catalog: String

  @OptionGroup var options: CatalogOptions

  @Option(help: "Only this pair, its audits too.")
  var pair: String?

  @Option(name: .customLong("operator"), help: "Only what this person decided.")
  var person: String?

  @Option(help: "text or ndjson.")
  var format = Format.text

  func run() throws {
    let (store, id) = try options.known(catalog)
    let entries = try LogEntry.all(in: store, catalog: id, pair: pair, operator: person)
    if entries.isEmpty, let pair, try !store.knows(pair, in: id) {
      throw CommandError(
        "\(store.url.path) knows no pair \"\(pair)\" of \(catalog); kantei score \(catalog) lists their ids.")
    }
    for entry in entries {
      switch format {
      case .text: StandardStreams.output.line(StandardStreams.printable(entry.text))
      case .ndjson: StandardStreams.records.line(try entry.json)
      }
    }
    guard entries.isEmpty else { return }
    let people = person == nil ? [] : Set(try store.labelRecords(in: id).map(\.label.operator)).sorted()
    if let person, !people.isEmpty, !people.contains(person) {
      StandardStreams.note(
        "Nobody called \(person) decided anything there; who did: \(people.joined(separator: ", ")).")
    } else {
      StandardStreams.note("Nothing was decided there.")
    }
  }
}
