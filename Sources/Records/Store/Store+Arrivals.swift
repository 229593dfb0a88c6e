public import Foundation
import GRDB

extension Store {
  /// When each listed pair that could be scored was first scored with the spec and photo that it has now, the earliest first;
  /// ties in the catalog's order.
  public func arrivals(in catalog: CatalogID) throws(StoreError) -> [(pair: String, at: Date)] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT pair.name, min(audit.at) FROM pair
          JOIN audit ON audit.catalog = pair.catalog AND audit.pair = pair.name AND audit.content = pair.content
          WHERE pair.catalog = ? AND pair.isListed AND pair.verdict != 'error'
          GROUP BY pair.id ORDER BY 2, pair.position
          """,
        arguments: [catalog.row]
      ).map { ($0[0], Timestamp.date($0[1]) ?? .distantPast) }
    }
  }

  /// Every operator's label that stands, in the order in which they were appended; whether its pair changed since.
  public func standingLabels(in catalog: CatalogID) throws(StoreError) -> [(label: Label, isOutdated: Bool)] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT label.json, label.content IS NOT pair.content
          FROM label LEFT JOIN pair ON pair.catalog = label.catalog AND pair.name = label.pair
          WHERE label.catalog = ? AND NOT label.isWithdrawn
            AND NOT EXISTS (SELECT 1 FROM label AS later WHERE later.supersedes = label.id)
          ORDER BY label.sequence
          """,
        arguments: [catalog.row]
      ).map { (try RecordCoding.value(Label.self, $0[0]), $0[1]) }
    }
  }
}
