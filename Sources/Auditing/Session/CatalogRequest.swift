public import Foundation
public import Matching
import Records

/// Which catalog is to be audited, with what, and where the audits go.
public struct CatalogRequest: Sendable, Hashable {
  public var catalog: URL
  /// Another folder that photos may be read from.
  public var images: URL?
  /// The column whose value the rows of one product share.
  public var productColumn: String?
  /// What the store knows the catalog by; its path where `nil`.
  public var name: String?
  public var store: URL
  /// `nil` for a cache that goes with the session.
  public var cache: URL?
  public var workers: Int
  public var judge: JudgeSettings
  public var isFresh: Bool
  /// A model's name or folder; the newest that ships where `nil`.
  public var model: String?
  public var learnsFromCatalog: Bool
  /// Whether no store is to be made where there is none: the session then has one of its own, gone with it.
  public var onlyReads: Bool
  /// Whether the catalog's other columns are wanted, which takes as much memory as its file is long.
  public var keepsColumns: Bool

  /// What the store knows the catalog by.
  var key: String { name ?? Store.catalogKey(for: catalog) }

  public init(
    catalog: URL, images: URL? = nil, productColumn: String? = nil, name: String? = nil, store: URL, cache: URL?,
    workers: Int = ProcessInfo.processInfo.activeProcessorCount, judge: JudgeSettings = JudgeSettings(),
    isFresh: Bool = false, model: String? = nil, learnsFromCatalog: Bool = true, onlyReads: Bool = false,
    keepsColumns: Bool = false
  ) {
    self.catalog = catalog
    self.images = images
    self.productColumn = productColumn
    self.name = name
    self.store = store
    self.cache = cache
    self.workers = workers
    self.judge = judge
    self.isFresh = isFresh
    self.model = model
    self.learnsFromCatalog = learnsFromCatalog
    self.onlyReads = onlyReads
    self.keepsColumns = keepsColumns
  }
}
