import GRDB

extension Schema {
  /// The first schema.
  ///
  /// `pair` repeats its latest audit's risk and verdict and its current label, so that the queue of a large catalog
  /// is read without touching the audits' JSON; triggers keep the label there, `Store.save` the rest.
  @Sendable static func createHouse(_ database: Database) throws {
    try database.execute(sql: "PRAGMA application_id = \(StoreFile.applicationID)")
    try database.execute(sql: tables)
    try database.execute(sql: labelTriggers)
  }

  private static let tables = """
    CREATE TABLE schemaVersion (migration TEXT PRIMARY KEY, version TEXT NOT NULL);

    CREATE TABLE catalog (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      revision INTEGER NOT NULL DEFAULT 0,
      comparison TEXT
    );

    CREATE TABLE audit (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      catalog INTEGER NOT NULL REFERENCES catalog(id),
      pair TEXT NOT NULL,
      model TEXT NOT NULL,
      key TEXT NOT NULL,
      content TEXT NOT NULL,
      at TEXT NOT NULL,
      risk REAL,
      verdict TEXT NOT NULL,
      json TEXT NOT NULL,
      UNIQUE (catalog, pair, model, key)
    );

    CREATE TABLE pair (
      id INTEGER PRIMARY KEY,
      catalog INTEGER NOT NULL REFERENCES catalog(id),
      name TEXT NOT NULL,
      position INTEGER NOT NULL,
      isListed INTEGER NOT NULL DEFAULT 1,
      audit INTEGER REFERENCES audit(id),
      auditKey TEXT,
      content TEXT,
      risk REAL,
      verdict TEXT,
      label INTEGER REFERENCES label(sequence),
      UNIQUE (catalog, name)
    );
    CREATE INDEX pairQueue ON pair (catalog, isListed, risk DESC, position);

    CREATE TABLE label (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      catalog INTEGER NOT NULL REFERENCES catalog(id),
      pair TEXT NOT NULL,
      audit INTEGER REFERENCES audit(id),
      content TEXT,
      operator TEXT NOT NULL,
      at TEXT NOT NULL,
      decision TEXT NOT NULL CHECK (decision IN ('accept', 'reject', 'skip', 'defer')),
      supersedes TEXT REFERENCES label(id),
      isWithdrawn INTEGER NOT NULL CHECK (isWithdrawn IN (0, 1)),
      seconds REAL NOT NULL,
      shown TEXT,
      json TEXT NOT NULL,
      CHECK (supersedes IS NOT NULL OR NOT isWithdrawn)
    );
    CREATE INDEX labelPair ON label (catalog, pair);
    CREATE INDEX labelOperator ON label (catalog, operator);
    CREATE INDEX labelSupersedes ON label (supersedes);

    CREATE TABLE operator (name TEXT PRIMARY KEY, firstSeen TEXT NOT NULL, lastSeen TEXT NOT NULL);

    CREATE TABLE setting (
      operator TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (operator, name)
    ) WITHOUT ROWID;

    CREATE TABLE position (
      operator TEXT NOT NULL, catalog INTEGER NOT NULL REFERENCES catalog(id), pair TEXT NOT NULL, at TEXT NOT NULL,
      PRIMARY KEY (operator, catalog)
    ) WITHOUT ROWID;
    """

  /// A label stands for ever; a pair's current label is the last that neither is withdrawn nor was superseded.
  private static let labelTriggers = """
    CREATE TRIGGER labelNeverUpdated BEFORE UPDATE ON label
    BEGIN SELECT RAISE(ABORT, 'labels are never changed: append one that supersedes'); END;

    CREATE TRIGGER labelNeverDeleted BEFORE DELETE ON label
    BEGIN SELECT RAISE(ABORT, 'labels are never deleted: append one that supersedes'); END;

    CREATE TRIGGER labelNeverReplaced BEFORE INSERT ON label
    WHEN EXISTS (SELECT 1 FROM label WHERE id = NEW.id OR sequence = NEW.sequence)
    BEGIN SELECT RAISE(ABORT, 'there is a label of this id already'); END;

    CREATE TRIGGER labelSupersedesSamePair BEFORE INSERT ON label
    WHEN NEW.supersedes IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM label WHERE id = NEW.supersedes AND catalog = NEW.catalog AND pair = NEW.pair)
    BEGIN SELECT RAISE(ABORT, 'the label to supersede is not one of this pair'); END;


    CREATE TRIGGER labelDecidesPair AFTER INSERT ON label
    BEGIN
      UPDATE pair SET label = (
        SELECT max(sequence) FROM label AS own
        WHERE own.catalog = NEW.catalog AND own.pair = NEW.pair AND NOT own.isWithdrawn
          AND NOT EXISTS (SELECT 1 FROM label AS later WHERE later.supersedes = own.id))
      WHERE catalog = NEW.catalog AND name = NEW.pair;
    END;

    CREATE TRIGGER pairFindsLabel AFTER INSERT ON pair
    BEGIN
      UPDATE pair SET label = (
        SELECT max(sequence) FROM label AS own
        WHERE own.catalog = NEW.catalog AND own.pair = NEW.name AND NOT own.isWithdrawn
          AND NOT EXISTS (SELECT 1 FROM label AS later WHERE later.supersedes = own.id))
      WHERE id = NEW.id;
    END;
    """
}
