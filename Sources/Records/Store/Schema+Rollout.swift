import GRDB

extension Schema {
  /// What supervisors decided about how much is still read. A choice stands for ever, as labels do.
  @Sendable static func createRollout(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE rollout (
          sequence INTEGER PRIMARY KEY AUTOINCREMENT,
          catalog INTEGER NOT NULL REFERENCES catalog(id),
          at TEXT NOT NULL,
          operator TEXT NOT NULL,
          stage TEXT,
          json TEXT NOT NULL
        );
        CREATE INDEX rolloutCatalog ON rollout (catalog);

        CREATE TRIGGER rolloutNeverUpdated BEFORE UPDATE ON rollout
        BEGIN SELECT RAISE(ABORT, 'choices are never changed: append another'); END;

        CREATE TRIGGER rolloutNeverDeleted BEFORE DELETE ON rollout
        BEGIN SELECT RAISE(ABORT, 'choices are never deleted: append another'); END;

        CREATE TRIGGER rolloutNeverReplaced BEFORE INSERT ON rollout
        WHEN EXISTS (SELECT 1 FROM rollout WHERE sequence = NEW.sequence)
        BEGIN SELECT RAISE(ABORT, 'there is a choice of this number already'); END;
        """)
  }
}
