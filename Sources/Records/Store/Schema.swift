import GRDB

/// The store's tables as a row of named migrations. A migration that was released is never changed: add one.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for migration in migrations {
      migrator.registerMigration(migration.name) { database in
        try migration.change(database)
        try database.execute(
          sql: "INSERT INTO schemaVersion (migration, version) VALUES (?, ?)",
          arguments: [migration.name, migration.version])
      }
    }
    return migrator
  }

  /// Brings the store up to date. Two processes may try at once: the one that comes second finds the work done.
  static func migrate(_ pool: DatabasePool) throws {
    let migrator = Self.migrator
    for attempt in 1... {
      do {
        if try pool.read(migrator.hasCompletedMigrations) { return }
        return try migrator.migrate(pool)
      } catch {
        if attempt == 3 { throw error }
      }
    }
  }

  /// The first migration that an older release's store lacks; `nil` for a fresh store and for one that is up to date.
  static func pendingMigration(_ database: Database) throws -> String? {
    let applied = try migrator.appliedIdentifiers(database)
    return applied.isEmpty ? nil : migrations.map(\.name).first { !applied.contains($0) }
  }

  /// The release that this store needs where that is later than this one.
  static func newerVersion(_ database: Database) throws -> String? {
    guard try database.tableExists("grdb_migrations"), try database.tableExists("schemaVersion") else { return nil }
    let known = Set(migrations.map(\.name))
    let rows = try Row.fetchAll(database, sql: "SELECT migration, version FROM schemaVersion ORDER BY rowid")
    return rows.last { !known.contains($0["migration"]) }?["version"]
  }

  struct Migration: Sendable {
    let name: String
    /// First release that knows it.
    let version: String
    let change: @Sendable (Database) throws -> Void
  }

  static let migrations = [
    Migration(name: "house", version: "0.1.0", change: createHouse),
    Migration(name: "verdicts", version: "0.1.0") { database in
      // The flagged pairs of a large catalog are few, and the first screen waits for them.
      try database.execute(sql: "CREATE INDEX pairVerdict ON pair (catalog, isListed, verdict)")
    },
    Migration(name: "rollout", version: "0.2.0", change: createRollout),
    Migration(name: "watch", version: "0.2.0", change: createWatch),
    Migration(name: "exports", version: "0.2.0", change: addExports),
    Migration(name: "models", version: "0.2.0", change: createModels),
  ]
}
