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

  /// What the store knows it by.
  var key: String { catalogName ?? Store.catalogKey(for: URL(fileURLWithPath: catalog)) }

  private var storeFile: URL { store.map { URL(fileURLWithPath: $0) } ?? Store.defaultURL() }

  /// Makes store and catalog where there are none.
  func openOrMake() throws -> (store: Store, catalog: CatalogID) {
    let store = try Store(at: storeFile)
    return (store, try store.catalogID(for: key))
  }

  /// - Throws: `StoreError`; `CommandError` where the catalog was never scored.
  func open() throws -> (store: Store, catalog: CatalogID, name: String) {
    let url = URL(fileURLWithPath: catalog)
    let store = try Store.existing(at: storeFile)
    guard let id = try store.knownCatalogID(for: key), try store.auditCount(in: id) > 0 else {
      throw CommandError(
        "\(store.url.path) has no audit of \(catalogName ?? catalog); review or score it first, or name its store with --store."
      )
    }
    return (store, id, catalogName ?? url.standardizedFileURL.lastPathComponent)
  }
}

extension ReportLanguage: ExpressibleByArgument {}
