import GRDB

extension Schema {
  /// What happened to each catalog's model, append-only, and the order in which a model would learn most.
  @Sendable static func createModels(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE modelEvent (
          sequence INTEGER PRIMARY KEY AUTOINCREMENT,
          catalog INTEGER NOT NULL REFERENCES catalog(id),
          at TEXT NOT NULL,
          operator TEXT NOT NULL,
          action TEXT NOT NULL CHECK (action IN ('adapted', 'refused', 'used', 'rolledBack')),
          version TEXT NOT NULL,
          reason TEXT NOT NULL
        );
        CREATE INDEX modelEventCatalog ON modelEvent (catalog, sequence);

        CREATE TRIGGER modelEventNeverUpdated BEFORE UPDATE ON modelEvent
        BEGIN SELECT RAISE(ABORT, 'what happened to a model is never changed: append another event'); END;

        CREATE TRIGGER modelEventNeverDeleted BEFORE DELETE ON modelEvent
        BEGIN SELECT RAISE(ABORT, 'what happened to a model is never deleted: append another event'); END;

        CREATE TRIGGER modelEventNeverReplaced BEFORE INSERT ON modelEvent
        WHEN EXISTS (SELECT 1 FROM modelEvent WHERE sequence = NEW.sequence)
        BEGIN SELECT RAISE(ABORT, 'there is an event of this number already'); END;

        CREATE TABLE learnOrder (
          catalog INTEGER NOT NULL REFERENCES catalog(id), place INTEGER NOT NULL, pair TEXT NOT NULL,
          PRIMARY KEY (catalog, place)
        ) WITHOUT ROWID;
        """)
  }
}
