import Foundation
import GRDB
import Matching

extension Store {
  /// The listed and scored pairs of a catalog, the most suspect first; ties in the catalog's order, errors last.
  ///
  /// Reads no audit's JSON.
  /// - Parameter flaggedOnly: leaves out what is a match or could not be scored.
  public func queue(of catalog: CatalogID, flaggedOnly: Bool = false) throws(StoreError) -> [QueueEntry] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT pair.name, pair.audit, pair.risk, pair.verdict, pair.position,
            label.id, label.decision, label.operator, label.at, label.content IS NOT pair.content
          FROM pair LEFT JOIN label ON label.sequence = pair.label
          WHERE pair.catalog = ? AND pair.isListed AND pair.audit IS NOT NULL
            AND (NOT ? OR pair.verdict IN ('mismatch', 'uncertain'))
          ORDER BY pair.risk DESC, pair.position
          """,
        arguments: [catalog.row, flaggedOnly])
      var entries: [QueueEntry] = []
      while let row = try rows.next() { entries.append(QueueEntry(row)) }
      return entries
    }
  }
}

extension QueueEntry {
  init(_ row: Row) {
    self.init(
      pair: row[0], audit: AuditID(row: row[1]), risk: row[2], verdict: Verdict(rawValue: row[3]) ?? .error,
      position: row[4], outcome: Outcome(row))
  }
}

extension QueueEntry.Outcome {
  init?(_ row: Row) {
    guard let id = (row[5] as String?).flatMap(UUID.init), let decision = Label.Decision(rawValue: row[6] as String)
    else { return nil }
    self.init(
      label: id, decision: decision, operator: row[7], at: Timestamp.date(row[8]) ?? .distantPast, isOutdated: row[9])
  }
}
