import GRDB

extension Schema {
  /// What is put into the queue beside the flagged pairs, and the answers that are known.
  ///
  /// `pair.draw` is `AuditSample.place`, so that the sample of a large catalog is found by an index.
  @Sendable static func createWatch(_ database: Database) throws {
    try database.execute(sql: tables)
    let update = try database.makeStatement(sql: "UPDATE pair SET draw = ? WHERE id = ?")
    let rows = try Row.fetchCursor(
      database, sql: "SELECT pair.id, pair.name, catalog.key FROM pair JOIN catalog ON catalog.id = pair.catalog")
    while let row = try rows.next() {
      try update.execute(arguments: [AuditSample.place(of: row[1], in: row[2]), row[0] as Int64])
    }
    // Partial, so that no other walk through a catalog takes it and comes out in its order.
    try database.execute(sql: "CREATE INDEX pairDraw ON pair (catalog, draw) WHERE draw IS NOT NULL")
  }

  private static let tables = """
    ALTER TABLE pair ADD COLUMN draw REAL;

    CREATE TABLE enlistment (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      catalog INTEGER NOT NULL REFERENCES catalog(id),
      pair TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason IN ('auditSample', 'gold')),
      at TEXT NOT NULL,
      share REAL NOT NULL,
      UNIQUE (catalog, pair, reason)
    );

    CREATE TRIGGER enlistmentNeverUpdated BEFORE UPDATE ON enlistment
    BEGIN SELECT RAISE(ABORT, 'what was put into the queue stays recorded as it was'); END;

    CREATE TRIGGER enlistmentNeverDeleted BEFORE DELETE ON enlistment
    BEGIN SELECT RAISE(ABORT, 'what was put into the queue stays recorded'); END;

    CREATE TABLE gold (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      catalog INTEGER NOT NULL REFERENCES catalog(id),
      pair TEXT NOT NULL,
      content TEXT NOT NULL,
      operator TEXT NOT NULL,
      at TEXT NOT NULL,
      json TEXT NOT NULL
    );
    CREATE INDEX goldPair ON gold (catalog, pair);

    CREATE TRIGGER goldNeverUpdated BEFORE UPDATE ON gold
    BEGIN SELECT RAISE(ABORT, 'gold answers are never changed: add a later one'); END;

    CREATE TRIGGER goldNeverDeleted BEFORE DELETE ON gold
    BEGIN SELECT RAISE(ABORT, 'gold answers are never deleted: add a later one'); END;
    """
}
