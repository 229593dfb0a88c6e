import ArgumentParser
import Foundation
import Records

extension CatalogOptions {
  /// The store and the catalog in it, for commands that only look at what is there.
  func known(_ catalog: String) throws -> (store: Store, catalog: CatalogID) {
    let store = try Store.existing(at: storeFile)
    guard let id = try store.knownCatalogID(for: catalogName ?? Store.catalogKey(for: URL(fileURLWithPath: catalog)))
    else {
      throw CommandError(
        "The store \(store.url.path) knows no catalog \(catalog). Score or review it first, or name it with --catalog-name."
      )
    }
    return (store, id)
  }
}
