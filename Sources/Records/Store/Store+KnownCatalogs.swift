import Foundation
import GRDB

extension Store {
  private static let isUsed = """
    (EXISTS (SELECT 1 FROM pair WHERE pair.catalog = catalog.id)
      OR EXISTS (SELECT 1 FROM label WHERE label.catalog = catalog.id))
    """

  /// Whether anything was scored or decided there: a name alone may be a mistyped one.
  public func isUsed(_ catalog: CatalogID) throws(StoreError) -> Bool {
    try read {
      try Bool.fetchOne($0, sql: "SELECT \(Self.isUsed) FROM catalog WHERE id = ?", arguments: [catalog.row]) ?? false
    }
  }

  /// The catalog in use whose name comes nearest to a mistyped one, or lies elsewhere under the same; `nil` where none is near.
  /// - Parameter key: what the catalog would be known by, as `catalogKey(for:)` has it.
  public func usedCatalog(like key: String) throws(StoreError) -> String? {
    let keys = try read { try String.fetchAll($0, sql: "SELECT key FROM catalog WHERE \(Self.isUsed) ORDER BY key") }
    func name(_ key: String) -> String { key.split(separator: "/").last.map(String.init) ?? key }
    let named = Dictionary(keys.map { (name($0), $0) }, uniquingKeysWith: { first, _ in first })
    return NearName(name(key)).nearest(of: named.keys.sorted()).flatMap { named[$0] }
  }
}
