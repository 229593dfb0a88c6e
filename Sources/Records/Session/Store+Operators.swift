public import Foundation
import GRDB

extension Store {
  /// Notes that an operator was at work.
  public func greet(_ operator: String, at date: Date = Date()) throws(StoreError) {
    try write {
      try $0.execute(
        sql: """
          INSERT INTO operator (name, firstSeen, lastSeen) VALUES (?1, ?2, ?2)
          ON CONFLICT (name) DO UPDATE SET lastSeen = excluded.lastSeen
          """,
        arguments: [`operator`, Timestamp.text(date)])
    }
  }

  /// Names of all operators, the one who was here last first.
  public func operators() throws(StoreError) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT name FROM operator ORDER BY lastSeen DESC, name") }
  }

  /// A setting of one operator, or of everyone (`operator` `nil`): the name that was asked once, a theme, a language.
  public func setting(_ name: String, of operator: String? = nil) throws(StoreError) -> String? {
    try read {
      try String.fetchOne(
        $0, sql: "SELECT value FROM setting WHERE operator = ? AND name = ?", arguments: [`operator` ?? "", name])
    }
  }

  /// `nil` forgets it.
  public func set(_ name: String, to value: String?, of operator: String? = nil) throws(StoreError) {
    try write { database in
      if let value {
        try database.execute(
          sql: "INSERT OR REPLACE INTO setting (operator, name, value) VALUES (?, ?, ?)",
          arguments: [`operator` ?? "", name, value])
      } else {
        try database.execute(
          sql: "DELETE FROM setting WHERE operator = ? AND name = ?", arguments: [`operator` ?? "", name])
      }
    }
  }

  /// The pair at which an operator left a catalog.
  public func position(of operator: String, in catalog: CatalogID) throws(StoreError) -> String? {
    try read {
      try String.fetchOne(
        $0, sql: "SELECT pair FROM position WHERE operator = ? AND catalog = ?",
        arguments: [`operator`, catalog.row])
    }
  }

  public func setPosition(
    _ pair: String, of operator: String, in catalog: CatalogID, at date: Date = Date()
  ) throws(StoreError) {
    try write { try Self.setPosition(pair, of: `operator`, in: catalog, at: date, $0) }
  }

  /// Where the other operators of a catalog are, of those who were there since `date`: pair by operator. Who was there later
  /// than now was so by a clock that has been set back since.
  public func others(
    than operator: String, since date: Date, at now: Date = Date(), in catalog: CatalogID
  ) throws(StoreError) -> [String: String] {
    let patience = now.timeIntervalSince(date)
    return try read { database in
      var places: [String: String] = [:]
      let rows = try Row.fetchCursor(
        database, sql: "SELECT operator, pair FROM position WHERE catalog = ? AND operator != ? AND at BETWEEN ? AND ?",
        arguments: [catalog.row, `operator`, Timestamp.text(date), Timestamp.text(now + patience)])
      while let row = try rows.next() { places[row[0]] = row[1] }
      return places
    }
  }

  /// Takes a place at a pair, unless another operator is there or has decided it: of two who ask at once, one gets it.
  static func take(
    _ claim: PlaceClaim, in catalog: CatalogID, at now: Date, _ database: Database
  ) throws -> PlaceRefusal? {
    let holder = try String.fetchOne(
      database,
      sql: "SELECT operator FROM position WHERE catalog = ? AND pair = ? AND operator != ? AND at BETWEEN ? AND ?",
      arguments: [
        catalog.row, claim.pair, claim.operator, Timestamp.text(claim.takenSince),
        // Later than now by a clock that has been set back since.
        Timestamp.text(now + now.timeIntervalSince(claim.takenSince)),
      ])
    if let holder { return .occupied(by: holder) }
    // An operator who was there and has left may have decided what the other's screen doesn't know yet.
    if !claim.isSecondOpinion, let label = try decision(on: claim, in: catalog, database) { return .decided(label) }
    try setPosition(claim.pair, of: claim.operator, in: catalog, at: now, database)
    return nil
  }

  private static func decision(on claim: PlaceClaim, in catalog: CatalogID, _ database: Database) throws -> Label? {
    try String.fetchOne(
      database,
      sql: """
        SELECT label.json FROM pair JOIN label ON label.sequence = pair.label
        WHERE pair.catalog = ? AND pair.name = ? AND label.operator != ? AND label.decision != 'skip'
        """,
      arguments: [catalog.row, claim.pair, claim.operator]
    ).map { try RecordCoding.value(Label.self, $0) }
  }

  private static func setPosition(
    _ pair: String, of operator: String, in catalog: CatalogID, at date: Date, _ database: Database
  ) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO position (operator, catalog, pair, at) VALUES (?, ?, ?, ?)",
      arguments: [`operator`, catalog.row, pair, Timestamp.text(date)])
  }
}
