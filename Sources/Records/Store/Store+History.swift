import Foundation
import GRDB

extension Store {
  /// All audits and labels of one pair, oldest first; a clock that was set back turns no labels round.
  public func history(of pair: String, in catalog: CatalogID) throws(StoreError) -> [HistoryEvent] {
    try read { database in
      let audits = try Row.fetchAll(
        database, sql: "SELECT id, at, json FROM audit WHERE catalog = ? AND pair = ? ORDER BY id",
        arguments: [catalog.row, pair]
      ).map { row -> (event: HistoryEvent, at: Date) in
        let audit = try StoredAudit(row)
        return (.audited(audit), audit.at)
      }
      let labels = try Row.fetchAll(
        database, sql: "SELECT json, shown FROM label WHERE catalog = ? AND pair = ? ORDER BY sequence",
        arguments: [catalog.row, pair]
      ).map { row in
        (
          try RecordCoding.value(Label.self, row[0]),
          try (row[1] as String?).map { try RecordCoding.value(Shown.self, $0) }
        )
      }
      let times = LabelTimes(labels.map(\.0))
      return (audits + labels.map { (.decided($0, $1), times[$0]) }).enumerated()
        .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
        .map(\.element.event)
    }
  }
}
