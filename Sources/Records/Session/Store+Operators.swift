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
    try write {
      try $0.execute(
        sql: "INSERT OR REPLACE INTO position (operator, catalog, pair, at) VALUES (?, ?, ?, ?)",
        arguments: [`operator`, catalog.row, pair, Timestamp.text(date)])
    }
  }
}
