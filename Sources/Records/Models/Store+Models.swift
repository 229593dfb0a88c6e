import Foundation
import GRDB

extension Store {
  /// Everything that happened to a catalog's model, oldest first.
  public func modelEvents(in catalog: CatalogID) throws(StoreError) -> [ModelEvent] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT at, operator, action, version, reason FROM modelEvent WHERE catalog = ? ORDER BY sequence
          """,
        arguments: [catalog.row]
      ).compactMap { row in
        ModelEvent.Action(rawValue: row[2]).map {
          ModelEvent(
            at: Timestamp.date(row[0]) ?? .distantPast, operator: row[1], action: $0, version: row[3], reason: row[4])
        }
      }
    }
  }

  /// Appends; events are never changed.
  public func append(_ event: ModelEvent, in catalog: CatalogID) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO modelEvent (catalog, at, operator, action, version, reason) VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          catalog.row, Timestamp.text(event.at), event.operator, event.action.rawValue, event.version, event.reason,
        ])
    }
  }

  /// The version that a catalog is judged by; `nil` while nobody chose one.
  public func modelInUse(in catalog: CatalogID) throws(StoreError) -> String? {
    try read {
      try String.fetchOne(
        $0,
        sql: """
          SELECT version FROM modelEvent WHERE catalog = ? AND action IN ('used', 'rolledBack')
          ORDER BY sequence DESC LIMIT 1
          """,
        arguments: [catalog.row])
    }
  }

  /// How many listed pairs have their latest audit from each model.
  public func auditedModels(in catalog: CatalogID) throws(StoreError) -> [String: Int] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT audit.model, count(*) FROM pair JOIN audit ON audit.id = pair.audit
          WHERE pair.catalog = ? AND pair.isListed GROUP BY audit.model
          """,
        arguments: [catalog.row])
      return Dictionary(rows.map { ($0[0] as String, $0[1] as Int) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Pairs in the order in which a model would learn most from them, the first `limit`.
  public func learnOrder(in catalog: CatalogID, limit: Int = 2000) throws(StoreError) -> [String] {
    try read {
      try String.fetchAll(
        $0, sql: "SELECT pair FROM learnOrder WHERE catalog = ? ORDER BY place LIMIT ?",
        arguments: [catalog.row, limit])
    }
  }

  /// Puts another order in the place of the last one.
  public func setLearnOrder(_ pairs: [String], in catalog: CatalogID) throws(StoreError) {
    try write { database in
      try database.execute(sql: "DELETE FROM learnOrder WHERE catalog = ?", arguments: [catalog.row])
      let statement = try database.makeStatement(
        sql: "INSERT INTO learnOrder (catalog, place, pair) VALUES (?, ?, ?)")
      for (place, pair) in pairs.enumerated() { try statement.execute(arguments: [catalog.row, place, pair]) }
      try Self.touch(catalog, database)
    }
  }
}
