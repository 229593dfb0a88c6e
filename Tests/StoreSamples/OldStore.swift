/// A store of release 0.1.0 with one pair and two labels, as Python's `sqlite3.Connection.iterdump` wrote it. Of the labels
/// the one that was appended last was made first: there it counts, since "exports" the other one does.
package enum OldStore {
  package static let sql = #"""
    PRAGMA application_id = 1264676468;
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
    INSERT INTO "audit" VALUES(1,1,'mug','base-1','k','c','2026-11-01T08:00:00.000Z',0.9,'mismatch','{"asymmetry":null,"error":null,"id":"mug","image":"mug.jpg","model":"base-1","phrases":[],"risk":0.9,"similarity":null,"spec":"Red mug","swap":null,"verdict":"mismatch"}');
    CREATE TABLE catalog (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      revision INTEGER NOT NULL DEFAULT 0,
      comparison TEXT
    );
    INSERT INTO "catalog" VALUES(1,'/shop',2,'82de4c45126f00c7f2154358c6a278582c52a08e5fa09f425eb48fc0faaaaa09');
    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
    INSERT INTO "grdb_migrations" VALUES('house');
    INSERT INTO "grdb_migrations" VALUES('verdicts');
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
    INSERT INTO "label" VALUES(1,'11111111-1111-4111-8111-111111111111',1,'mug',1,'c','yuki','2026-11-03T08:00:00.000Z','accept',NULL,0,4.25,NULL,'{"at":"2026-11-03T08:00:00.000Z","auditModel":"base-1","corrections":[],"decision":"accept","id":"11111111-1111-4111-8111-111111111111","note":null,"operator":"yuki","pair":"mug","reasons":[],"seconds":4.25,"supersedes":null,"swapWith":null}');
    INSERT INTO "label" VALUES(2,'22222222-2222-4222-8222-222222222222',1,'mug',1,'c','ken','2026-11-02T08:00:00.000Z','reject',NULL,0,4.25,NULL,'{"at":"2026-11-02T08:00:00.000Z","auditModel":"base-1","corrections":[],"decision":"reject","id":"22222222-2222-4222-8222-222222222222","note":null,"operator":"ken","pair":"mug","reasons":[],"seconds":4.25,"supersedes":null,"swapWith":null}');
    CREATE TABLE operator (name TEXT PRIMARY KEY, firstSeen TEXT NOT NULL, lastSeen TEXT NOT NULL);
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
    INSERT INTO "pair" VALUES(1,1,'mug',0,1,1,'k','c',0.9,'mismatch',2);
    CREATE TABLE position (
      operator TEXT NOT NULL, catalog INTEGER NOT NULL REFERENCES catalog(id), pair TEXT NOT NULL, at TEXT NOT NULL,
      PRIMARY KEY (operator, catalog)
    ) WITHOUT ROWID;
    CREATE TABLE schemaVersion (migration TEXT PRIMARY KEY, version TEXT NOT NULL);
    INSERT INTO "schemaVersion" VALUES('house','0.1.0');
    INSERT INTO "schemaVersion" VALUES('verdicts','0.1.0');
    CREATE TABLE setting (
      operator TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (operator, name)
    ) WITHOUT ROWID;
    CREATE INDEX pairQueue ON pair (catalog, isListed, risk DESC, position);
    CREATE INDEX labelPair ON label (catalog, pair);
    CREATE INDEX labelOperator ON label (catalog, operator);
    CREATE INDEX labelSupersedes ON label (supersedes);
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
    CREATE INDEX pairVerdict ON pair (catalog, isListed, verdict);
    """#
}
