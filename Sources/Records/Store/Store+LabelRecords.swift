public import Foundation
import GRDB

extension Store {
  /// Every label of a catalog, undone ones and undos too, in the order in which they were appended.
  public func labelRecords(in catalog: CatalogID) throws(StoreError) -> [LabelRecord] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT label.sequence, label.json, label.shown, label.content, label.audit,
            pair.label IS label.sequence,
            NOT label.isWithdrawn AND NOT EXISTS (SELECT 1 FROM label AS later WHERE later.supersedes = label.id),
            label.content IS NULL OR label.content IS NOT pair.content
          FROM label LEFT JOIN pair ON pair.catalog = label.catalog AND pair.name = label.pair
          WHERE label.catalog = ? ORDER BY label.sequence
          """,
        arguments: [catalog.row])
      var records: [LabelRecord] = []
      while let row = try rows.next() { records.append(try LabelRecord(row)) }
      return records
    }
  }

  /// When the latest label of any catalog was made; `nil` where there is none.
  public func latestLabelTime() throws(StoreError) -> Date? {
    try read { try String.fetchOne($0, sql: "SELECT max(at) FROM label") }.flatMap(Timestamp.date)
  }

  /// Places in the order of appending of the labels that an export of this format held before.
  public func exportedLabels(as format: String, in catalog: CatalogID) throws(StoreError) -> Set<Int> {
    try read {
      try Set(
        Int.fetchAll(
          $0,
          sql: """
            SELECT exported.label FROM exported JOIN label ON label.sequence = exported.label
            WHERE exported.format = ? AND label.catalog = ?
            """,
          arguments: [format, catalog.row]))
    }
  }

  /// Remembers which labels an export held: `--since-last` leaves them out.
  public func noteExport(of sequences: [Int], as format: String, at date: Date = Date()) throws(StoreError) {
    try write { database in
      let statement = try database.makeStatement(
        sql: "INSERT OR IGNORE INTO exported (format, label, at) VALUES (?, ?, ?)")
      for sequence in sequences { try statement.execute(arguments: [format, sequence, Timestamp.text(date)]) }
    }
  }
}

extension LabelRecord {
  fileprivate init(_ row: Row) throws {
    self.init(
      label: try RecordCoding.value(Label.self, row[1]),
      shown: try (row[2] as String?).map { try RecordCoding.value(Shown.self, $0) },
      audit: (row[4] as Int64?).map(AuditID.init), content: row[3], sequence: row[0], isCurrent: row[5],
      isStanding: row[6], isOutdated: row[7])
  }
}
