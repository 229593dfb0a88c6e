import ArgumentParser
import Auditing
import Foundation
import Records

struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "List, use and roll back the models of a catalog.",
    subcommands: [ModelListCommand.self, ModelUseCommand.self, ModelRollbackCommand.self])
}

/// Whose models are meant.
struct ModelOptions: ParsableArguments {
  @Argument(help: "The catalog: a directory or a file.", completion: .file())
  var catalog: String

  @Option(help: "What the store knows the catalog by, where its path changes.")
  var catalogName: String?

  @Option(help: "The store (or KANTEI_STORE); several people may share one.", completion: .file())
  var store: String?

  var name: String { catalogName ?? Store.catalogKey(for: URL(fileURLWithPath: catalog)) }

  func open() throws -> (store: Store, catalog: CatalogID, shelf: ModelShelf) {
    let store = try Store(at: store.map { URL(fileURLWithPath: $0) } ?? Store.defaultURL())
    let id = try store.catalogID(for: name)
    return (store, id, ModelShelf(store: store, catalog: id))
  }
}
