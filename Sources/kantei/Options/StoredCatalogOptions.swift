public import ArgumentParser
import Foundation
import Records
public import Reporting

/// A catalog as the store knows it; the catalog itself is not read.
struct StoredCatalogOptions: ParsableArguments {
  @Argument(help: "The catalog: a directory or a file.", completion: .file())
  var catalog: String

  @Option(help: "What the store knows the catalog by, where its path changes.")
  var catalogName: String?

  @Option(help: "The store (or KANTEI_STORE); several people may share one.", completion: .file())
  var store: String?

  var named: NamedCatalog {
    NamedCatalog(
      path: catalog, name: catalogName, storeFile: store.map { URL(fileURLWithPath: $0) } ?? Store.defaultURL())
  }

  /// - Throws: `StoreError`; `CommandError` where the catalog was never scored.
  func open() throws -> (store: Store, catalog: CatalogID, name: String) {
    let known = try named.known()
    guard try known.store.auditCount(in: known.catalog) > 0 else {
      throw CommandError(
        "\(known.store.url.path) has no audit of \(catalogName ?? catalog); review or score it first, or name its store with --store."
      )
    }
    return (known.store, known.catalog, named.title)
  }
}

extension ReportLanguage: ExpressibleByArgument {}
