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
    let named = options.named
    let shelf =
      try named.find().map { ModelShelf(store: $0.store, catalog: $0.catalog) } ?? ModelShelf(besides: named.storeFile)
    let text = ModelListing(
      entries: shelf.entries(of: named.key), inUse: try shelf.versionInUse(), events: try shelf.events()
    ).text
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      StandardStreams.output.line(StandardStreams.printable(String(line)))
    }
  }
}
