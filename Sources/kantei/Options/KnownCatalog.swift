import ArgumentParser
import Foundation
import Records

extension CatalogOptions {
  /// The store and the catalog in it, for commands that only look at what is there.
  /// - Throws: as `NamedCatalog.known`.
  func known(_ catalog: String) throws -> (store: Store, catalog: CatalogID) {
    try NamedCatalog(path: catalog, name: catalogName, storeFile: storeFile).known()
  }
}
