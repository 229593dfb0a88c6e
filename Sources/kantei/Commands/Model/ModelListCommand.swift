import ArgumentParser
import Auditing
import Foundation
import Records

struct ModelListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show the versions that a catalog can be judged by, their terms, and what happened to them.")

  @OptionGroup var options: StoredCatalogOptions

  func run() throws {
    let (store, catalog) = try options.openOrMake()
    let shelf = ModelShelf(store: store, catalog: catalog)
    let text = ModelListing(
      entries: shelf.entries(of: options.key), inUse: try shelf.versionInUse(),
      events: try store.modelEvents(in: catalog)
    ).text
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      StandardStreams.output.line(StandardStreams.printable(String(line)))
    }
  }
}
