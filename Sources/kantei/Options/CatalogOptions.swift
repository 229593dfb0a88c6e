import ArgumentParser
import Auditing
import Foundation
import Records

/// Which photos and rows belong to a catalog.
struct CatalogOptions: ParsableArguments {
  @Option(help: "Another folder that photos may be read from.", completion: .directory)
  var images: String?

  @Option(help: "The column whose value the rows of one product share.")
  var product: String?

  @Option(help: "What the store knows the catalog by, where its path changes.")
  var catalogName: String?

  @Option(help: "The store (or KANTEI_STORE); several people may share one.", completion: .file())
  var store: String?

  var imagesFolder: URL? { images.map { URL(fileURLWithPath: $0) } }

  var storeFile: URL { store.map { URL(fileURLWithPath: $0) } ?? Store.defaultURL() }
}

extension CatalogRequest {
  /// - Parameters:
  ///   - onlyReads: whether no store is made where there is none.
  ///   - keepsColumns: whether the catalog's other columns are wanted.
  init(
    _ catalog: String, _ options: CatalogOptions, _ scoring: ScoringOptions, isFresh: Bool = false,
    onlyReads: Bool = false, keepsColumns: Bool = false
  ) {
    self.init(
      catalog: URL(fileURLWithPath: catalog), images: options.imagesFolder, productColumn: options.product,
      name: options.catalogName, store: options.storeFile, cache: scoring.cacheFolder, workers: scoring.jobs,
      judge: scoring.judge, isFresh: isFresh, model: scoring.model, learnsFromCatalog: scoring.selfTraining,
      onlyReads: onlyReads, keepsColumns: keepsColumns)
  }
}
