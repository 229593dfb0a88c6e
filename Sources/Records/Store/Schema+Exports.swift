import GRDB

extension Schema {
  /// Which labels an export of each format held, and which of several standing labels counts.
  ///
  /// Until then it was the last that was appended. An import appends what may be older than what stands here: so that it
  /// overwrites nothing, and two stores that are merged agree whichever is merged into the other, it is the latest by
  /// its own time, and among those of one time the last appended.
  @Sendable static func addExports(_ database: Database) throws {
    try database.execute(sql: exports)
  }

  private static func latestLabel(catalog: String, pair: String) -> String {
    """
    SELECT own.sequence FROM label AS own
    WHERE own.catalog = \(catalog) AND own.pair = \(pair) AND NOT own.isWithdrawn
      AND NOT EXISTS (SELECT 1 FROM label AS later WHERE later.supersedes = own.id)
    ORDER BY own.at DESC, own.sequence DESC LIMIT 1
    """
  }

  private static let exports = """
    CREATE TABLE exported (
      format TEXT NOT NULL,
      label INTEGER NOT NULL REFERENCES label(sequence),
      at TEXT NOT NULL,
      PRIMARY KEY (format, label)
    ) WITHOUT ROWID;

    DROP TRIGGER labelDecidesPair;
    CREATE TRIGGER labelDecidesPair AFTER INSERT ON label
    BEGIN
      UPDATE pair SET label = (\(latestLabel(catalog: "NEW.catalog", pair: "NEW.pair")))
      WHERE catalog = NEW.catalog AND name = NEW.pair;
    END;

    DROP TRIGGER pairFindsLabel;
    CREATE TRIGGER pairFindsLabel AFTER INSERT ON pair
    BEGIN
      UPDATE pair SET label = (\(latestLabel(catalog: "NEW.catalog", pair: "NEW.name"))) WHERE id = NEW.id;
    END;

    UPDATE pair SET label = (\(latestLabel(catalog: "pair.catalog", pair: "pair.name")))
    WHERE label IS NOT NULL;
    """
}
