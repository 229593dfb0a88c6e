public import Foundation
import GRDB

extension Store {
  /// Which pairs were ever put into the queue beside the flagged ones. A pair of the sample that is gold too counts as
  /// sample: it was drawn at random either way.
  public func queueReasons(in catalog: CatalogID) throws(StoreError) -> [String: QueueReason] {
    var reasons: [String: QueueReason] = [:]
    for enlistment in try enlistments(in: catalog)
    where enlistment.reason == .auditSample || reasons[enlistment.pair] == nil {
      reasons[enlistment.pair] = enlistment.reason
    }
    return reasons
  }

  /// The same with time and share, in the order in which they were put in.
  public func enlistments(in catalog: CatalogID) throws(StoreError) -> [Enlistment] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT pair, reason, at, share FROM enlistment WHERE catalog = ? ORDER BY sequence",
        arguments: [catalog.row]
      ).compactMap { row in
        QueueReason(rawValue: row[1]).map {
          Enlistment(pair: row[0], reason: $0, at: Timestamp.date(row[2]) ?? .distantPast, share: row[3])
        }
      }
    }
  }

  /// The listed pairs of the sample that are not flagged, in the order in which they are drawn. Reads no audit's JSON.
  public func sampled(_ share: Double, in catalog: CatalogID) throws(StoreError) -> [QueueEntry] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(QueueEntry.columns), pair.draw
          FROM pair INDEXED BY pairDraw LEFT JOIN label ON label.sequence = pair.label
          WHERE pair.catalog = ? AND pair.draw < ? AND \(Self.isSampled) ORDER BY pair.draw
          """,
        arguments: [catalog.row, share])
      var entries: [QueueEntry] = []
      while let row = try rows.next() {
        var entry = QueueEntry(row)
        entry.draw = row[10]
        entries.append(entry)
      }
      return entries
    }
  }

  /// Records what of the sample is in the queue now and was not yet recorded.
  public func recordSample(_ share: Double, at date: Date = Date(), in catalog: CatalogID) throws(StoreError) {
    try record(
      """
      SELECT pair.catalog, pair.name, 'auditSample', ?2, ?3 FROM pair INDEXED BY pairDraw
      WHERE pair.catalog = ?1 AND pair.draw < ?3 AND \(Self.isSampled) AND NOT EXISTS (
        SELECT 1 FROM enlistment WHERE catalog = pair.catalog AND pair = pair.name AND reason = 'auditSample')
      ORDER BY pair.draw
      """, [catalog.row, Timestamp.text(date), share])
  }

  /// Records pairs with a known answer that are in the queue now.
  public func recordGold(
    _ pairs: [String], share: Double, at date: Date = Date(), in catalog: CatalogID
  ) throws(StoreError) {
    let known = Set(try enlistments(in: catalog).filter { $0.reason == .gold }.map(\.pair))
    let fresh = pairs.filter { !known.contains($0) }
    guard !fresh.isEmpty else { return }
    try write { database in
      for pair in fresh {
        try database.execute(
          sql: "INSERT OR IGNORE INTO enlistment (catalog, pair, reason, at, share) VALUES (?, ?, 'gold', ?, ?)",
          arguments: [catalog.row, pair, Timestamp.text(date), share])
      }
    }
  }

  /// Takes the write lock only where there is something to record.
  private func record(_ selection: String, _ arguments: StatementArguments) throws(StoreError) {
    guard try read({ try Row.fetchOne($0, sql: selection + " LIMIT 1", arguments: arguments) }) != nil else { return }
    try write {
      try $0.execute(
        sql: "INSERT OR IGNORE INTO enlistment (catalog, pair, reason, at, share) \(selection)", arguments: arguments)
    }
  }

  /// A decision of a pair that came into the queue while it was open: it is recorded with the decision.
  static func enlist(
    _ pair: String, sample: AuditSample, at date: Date, in catalog: CatalogID, _ database: Database
  ) throws {
    guard sample.draw(pair) != nil else { return }
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO enlistment (catalog, pair, reason, at, share)
        SELECT catalog, name, 'auditSample', ?, ? FROM pair WHERE catalog = ? AND name = ? AND \(isSampled)
        """,
      arguments: [Timestamp.text(date), sample.share, catalog.row, pair])
  }

  private static let isSampled = "pair.isListed AND pair.audit IS NOT NULL AND pair.verdict IN ('match', 'uncertain')"
}
