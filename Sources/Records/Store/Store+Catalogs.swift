public import Foundation
import GRDB

extension Store {
  /// The catalog under `key`: its canonical path, or the name of `--catalog-name`. Makes it where it is new.
  public func catalogID(for key: String) throws(StoreError) -> CatalogID {
    if let known = try read({ try Self.catalog(key, $0) }) { return known }
    return try write { database in
      try database.execute(sql: "INSERT OR IGNORE INTO catalog (key) VALUES (?)", arguments: [key])
      return try Self.catalog(key, database) ?? CatalogID(row: database.lastInsertedRowID)
    }
  }

  /// The catalog under `key`, `nil` where the store has none.
  public func knownCatalogID(for key: String) throws(StoreError) -> CatalogID? {
    try read { try Self.catalog(key, $0) }
  }

  /// What a folder's catalog may be called, the first that is there.
  private static let catalogFiles = ["catalog.csv", "catalog.tsv", "catalog.ndjson"]

  /// The key of the catalog at `url`: the same through links and relative paths, and the same for a folder and for the file
  /// in it that stands for it.
  public static func catalogKey(for url: URL) -> String {
    let url = url.resolvingSymlinksInPath().standardizedFileURL
    let folder = url.deletingLastPathComponent()
    let first = catalogFiles.first {
      FileManager.default.fileExists(atPath: folder.appendingPathComponent($0).path)
    }
    // One that was moved away is still asked for by its file's name.
    let isGone = first == nil && catalogFiles.contains(url.lastPathComponent)
    return isGone || first == url.lastPathComponent ? folder.path : url.path
  }

  /// Says which pairs the catalog has now, in its order. Pairs that are gone leave the queue; their audits and labels stay.
  public func list(_ pairs: [String], in catalog: CatalogID) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "UPDATE pair SET isListed = 0 WHERE catalog = ?", arguments: [catalog.row])
      let statement = try database.makeStatement(
        sql: """
          INSERT INTO pair (catalog, name, position, draw) VALUES (?, ?, ?, ?)
          ON CONFLICT (catalog, name) DO UPDATE SET isListed = 1, position = excluded.position
          """)
      let key = try Self.key(of: catalog, database)
      for (position, name) in pairs.enumerated() {
        try statement.execute(arguments: [catalog.row, name, position, AuditSample.place(of: name, in: key)])
      }
      try Self.touch(catalog, database)
    }
  }

  /// Grows with every change to the catalog's audits or labels, by any process: cheap to ask before reading the queue again.
  public func revision(of catalog: CatalogID) throws(StoreError) -> Int {
    try read {
      try Int.fetchOne($0, sql: "SELECT revision FROM catalog WHERE id = ?", arguments: [catalog.row]) ?? 0
    }
  }

  /// For which state of the catalog its pairs were last compared with each other.
  public func comparison(of catalog: CatalogID) throws(StoreError) -> String? {
    try read { try String.fetchOne($0, sql: "SELECT comparison FROM catalog WHERE id = ?", arguments: [catalog.row]) }
  }

  public func setComparison(_ digest: String, of catalog: CatalogID) throws(StoreError) {
    try write {
      try $0.execute(sql: "UPDATE catalog SET comparison = ? WHERE id = ?", arguments: [digest, catalog.row])
    }
  }

  static func touch(_ catalog: CatalogID, _ database: Database) throws {
    try database.execute(
      sql: "UPDATE catalog SET revision = revision + 1 WHERE id = ?", arguments: [catalog.row])
  }

  /// What its audit sample is drawn by.
  static func key(of catalog: CatalogID, _ database: Database) throws -> String {
    try String.fetchOne(database, sql: "SELECT key FROM catalog WHERE id = ?", arguments: [catalog.row]) ?? ""
  }

  private static func catalog(_ key: String, _ database: Database) throws -> CatalogID? {
    try Int64.fetchOne(database, sql: "SELECT id FROM catalog WHERE key = ?", arguments: [key]).map(CatalogID.init)
  }
}
