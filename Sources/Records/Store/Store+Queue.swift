import Foundation
import GRDB
public import Matching

extension Store {
  /// The listed and scored pairs of a catalog, the most suspect first; ties in the catalog's order, errors last.
  ///
  /// Reads no audit's JSON.
  /// - Parameter pairs: these alone.
  public func queue(
    of catalog: CatalogID, verdicts: [Verdict] = Verdict.allCases, pairs: [String]? = nil,
    for view: QueueView = .everyone
  ) throws(StoreError) -> [QueueEntry] {
    try read { database in
      // A "+" keeps SQLite from an index: a few pairs are found by name and sorted, not met on a walk through all.
      let isNarrow = verdicts.count < Verdict.allCases.count || pairs != nil
      func marks(_ values: [some Any]) -> String { values.map { _ in "?" }.joined(separator: ", ") }
      var arguments: StatementArguments = []
      var (labels, condition) = ("label.sequence = pair.label", "1")
      switch view {
      case .everyone: break
      case .own(let name):
        labels = Self.ownLabel
        arguments = [name]
      case .secondOpinion(let name):
        labels = Self.ownLabel
        condition = """
          EXISTS (
            SELECT 1 FROM label AS first
            WHERE first.catalog = pair.catalog AND first.pair = pair.name AND first.operator != ?
              AND first.decision IN ('accept', 'reject') AND NOT first.isWithdrawn
              AND NOT EXISTS (SELECT 1 FROM label AS later WHERE later.supersedes = first.id))
          """
        arguments = [name]
      }
      arguments += [catalog.row]
      arguments += StatementArguments(verdicts.map(\.rawValue))
      if let pairs {
        condition = "pair.name IN (\(marks(pairs)))"
        arguments += StatementArguments(pairs)
      } else if case .secondOpinion(let name) = view {
        arguments += [name]
      }
      let plus = pairs == nil ? "" : "+"
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(QueueEntry.columns)
          FROM pair LEFT JOIN label ON \(labels)
          WHERE pair.catalog = ? AND \(plus)pair.isListed = 1 AND pair.audit IS NOT NULL
            AND \(plus)pair.verdict IN (\(marks(verdicts))) AND \(condition)
          ORDER BY \(isNarrow ? "+" : "")pair.risk DESC, pair.position
          """,
        arguments: arguments)
      var entries: [QueueEntry] = []
      while let row = try rows.next() { entries.append(QueueEntry(row)) }
      return entries
    }
  }

  private static let ownLabel = """
    label.sequence = (
      SELECT max(own.sequence) FROM label AS own
      WHERE own.catalog = pair.catalog AND own.pair = pair.name AND own.operator = ? AND NOT own.isWithdrawn
        AND NOT EXISTS (SELECT 1 FROM label AS later WHERE later.supersedes = own.id))
    """

  /// Hands over the words of every listed pair's latest audit, without reading the whole of it.
  public func forEachText(in catalog: CatalogID, _ body: (AuditWords) throws -> Void) throws(StoreError) {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT pair.name, json_extract(audit.json, '$.spec'),
            (SELECT group_concat(json_extract(value, '$.facet') || ':' || json_extract(value, '$.state'))
             FROM json_each(audit.json, '$.phrases'))
          FROM pair JOIN audit ON audit.id = pair.audit WHERE pair.catalog = ? AND pair.isListed
          """,
        arguments: [catalog.row])
      while let row = try rows.next() {
        try body(AuditWords(pair: row[0], spec: row[1] ?? "", judged: row[2] ?? ""))
      }
    }
  }
}

extension QueueEntry {
  /// What `init(_:)` reads, of `pair` and of `label`, which may be missing.
  static let columns = """
    pair.name, pair.risk, pair.verdict, pair.position,
    label.id, label.decision, label.operator, label.at, label.content IS NOT pair.content,
    CASE WHEN label.id IS NULL THEN 0 ELSE json_extract(label.json, '$.swapWith') IS NOT NULL END
    """

  init(_ row: Row) {
    self.init(
      pair: row[0], risk: row[1], verdict: Verdict(rawValue: row[2]) ?? .error, position: row[3],
      outcome: Outcome(row))
  }
}

extension QueueEntry.Outcome {
  init?(_ row: Row) {
    guard let id = (row[4] as String?).flatMap(UUID.init), let decision = Label.Decision(rawValue: row[5] as String)
    else { return nil }
    self.init(
      label: id, decision: decision, operator: row[6], at: Timestamp.date(row[7]) ?? .distantPast, isOutdated: row[8],
      isSwap: row[9])
  }
}
