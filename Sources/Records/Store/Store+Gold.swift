public import Foundation
import GRDB

extension Store {
  /// Stores known answers; a later one of the same pair replaces an earlier one.
  ///
  /// - Parameter operator: who says so.
  /// - Returns: how many were stored; pairs that were never scored are left out, as there is nothing to show.
  @discardableResult
  public func add(
    _ answers: [GoldAnswer], by operator: String, at date: Date = Date(), in catalog: CatalogID
  ) throws(StoreError) -> Int {
    try write { database in
      var stored = 0
      for answer in answers {
        try database.execute(
          sql: """
            INSERT INTO gold (catalog, pair, content, operator, at, json)
            SELECT catalog, name, content, ?, ?, ? FROM pair
            WHERE catalog = ? AND name = ? AND isListed AND content IS NOT NULL AND verdict != 'error'
            """,
          arguments: [
            `operator`, Timestamp.text(date), try RecordCoding.text(answer), catalog.row, answer.pair,
          ])
        stored += database.changesCount
      }
      return stored
    }
  }

  /// The answer that counts for each listed pair, in the order in which pairs are drawn; none where spec or photo
  /// changed since.
  public func gold(in catalog: CatalogID) throws(StoreError) -> [GoldAnswer] {
    try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT gold.json FROM gold JOIN pair ON pair.catalog = gold.catalog AND pair.name = gold.pair
          WHERE gold.catalog = ? AND pair.isListed AND gold.content = pair.content AND gold.sequence = (
            SELECT max(sequence) FROM gold AS later WHERE later.catalog = gold.catalog AND later.pair = gold.pair)
          ORDER BY pair.draw
          """,
        arguments: [catalog.row]
      ).map { try RecordCoding.value(GoldAnswer.self, $0) }
    }
  }

  /// What share of the queue are pairs with a known answer; 0 where nobody switched them on.
  public func goldShare(in catalog: CatalogID) throws(StoreError) -> Double {
    try setting(Self.goldShare(catalog)).flatMap(Double.init) ?? 0
  }

  public func setGoldShare(_ share: Double, in catalog: CatalogID) throws(StoreError) {
    try set(Self.goldShare(catalog), to: "\(share)")
  }

  private static func goldShare(_ catalog: CatalogID) -> String { "gold-share \(catalog.row)" }
}
