public import Foundation
import GRDB
public import Matching

extension Store {
  /// Saves a batch in one transaction; each becomes its pair's latest audit.
  ///
  /// An audit of the same pair, model and key is replaced; one of another key is kept for the history.
  public func save(_ scored: [ScoredPair], in catalog: CatalogID, at date: Date = Date()) throws(StoreError) {
    // Before anybody waits for the lock: a scoring program gives way, and with the lock in hand it would let operators wait.
    let rows = scored.compactMap { item in item.audit.id.map { (pair: $0, item: item) } }
    let texts: [String]
    do { texts = try rows.map { try RecordCoding.text($0.item.audit) } } catch { throw StoreError(error, file: url) }
    try write { database in
      let insert = try database.makeStatement(sql: Self.insertAudit)
      let point = try database.makeStatement(sql: Self.pointAtAudit)
      let enter = try database.makeStatement(sql: Self.enterPair)
      let catalogKey = try Self.key(of: catalog, database)
      for ((pair, item), json) in zip(rows, texts) {
        let id = try Int64.fetchOne(
          insert,
          arguments: [
            catalog.row, pair, item.audit.model, item.key, item.content, Timestamp.text(date), item.audit.risk,
            item.audit.verdict.rawValue, json,
          ])
        let latest: StatementArguments = [
          id, item.key, item.content, item.audit.risk, item.audit.verdict.rawValue, catalog.row, pair,
        ]
        try point.execute(arguments: latest)
        // Only then, because to find the end looks at every pair of the catalog.
        if database.changesCount == 0 {
          try enter.execute(arguments: latest + [AuditSample.place(of: pair, in: catalogKey)])
        }
      }
      try Self.touch(catalog, database)
    }
  }

  /// Hands over the key of the latest audit of every listed pair that could be scored, in no order: those whose key is still
  /// right need no scoring.
  public func forEachKey(
    in catalog: CatalogID, _ body: (_ pair: String, _ key: String) throws -> Void
  ) throws(StoreError) {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT name, auditKey FROM pair WHERE catalog = ? AND isListed AND verdict != 'error'",
        arguments: [catalog.row])
      while let row = try rows.next() {
        // Whoever wrote the store by hand may have left one out.
        if let key: String = row[1] { try body(row[0], key) }
      }
    }
  }

  /// The same for its risk.
  public func forEachRisk(
    in catalog: CatalogID, _ body: (_ pair: String, _ risk: Double) throws -> Void
  ) throws(StoreError) {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT name, risk FROM pair WHERE catalog = ? AND isListed AND audit IS NOT NULL AND risk IS NOT NULL",
        arguments: [catalog.row])
      while let row = try rows.next() { try body(row[0], row[1]) }
    }
  }

  public func audit(_ id: AuditID) throws(StoreError) -> StoredAudit? {
    try read {
      try Row.fetchOne($0, sql: "SELECT id, at, json FROM audit WHERE id = ?", arguments: [id.row])
        .map(StoredAudit.init)
    }
  }

  /// The latest audit of one pair.
  public func audit(of pair: String, in catalog: CatalogID) throws(StoreError) -> StoredAudit? {
    try read {
      try Row.fetchOne(
        $0,
        sql: """
          SELECT audit.id, audit.at, audit.json FROM pair JOIN audit ON audit.id = pair.audit
          WHERE pair.catalog = ? AND pair.name = ?
          """,
        arguments: [catalog.row, pair]
      ).map(StoredAudit.init)
    }
  }

  /// How many listed pairs were ever scored; looks no further than the first few.
  public func auditCount(in catalog: CatalogID, upTo most: Int = 1) throws(StoreError) -> Int {
    try read {
      try Int.fetchOne(
        $0,
        sql: """
          SELECT count(*) FROM (SELECT 1 FROM pair WHERE catalog = ? AND isListed AND audit IS NOT NULL LIMIT ?)
          """,
        arguments: [catalog.row, most]) ?? 0
    }
  }

  /// The latest audits of some pairs, in no order; what was never scored is left out.
  public func audits(of pairs: [String], in catalog: CatalogID) throws(StoreError) -> [Audit] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT audit.json FROM pair JOIN audit ON audit.id = pair.audit WHERE pair.catalog = ? AND pair.name = ?")
      return try pairs.compactMap { pair in
        try String.fetchOne(statement, arguments: [catalog.row, pair])
          .map { try RecordCoding.value(Audit.self, $0) }
      }
    }
  }

  /// `ScoredPair.content` of the latest audit of one pair.
  public func content(of pair: String, in catalog: CatalogID) throws(StoreError) -> String? {
    try read {
      try String.fetchOne(
        $0, sql: "SELECT content FROM pair WHERE catalog = ? AND name = ?", arguments: [catalog.row, pair])
    }
  }

  /// Whether the store ever had such a pair, listed now or not.
  public func knows(_ pair: String, in catalog: CatalogID) throws(StoreError) -> Bool {
    try read {
      try Bool.fetchOne(
        $0, sql: "SELECT EXISTS (SELECT 1 FROM pair WHERE catalog = ? AND name = ?)", arguments: [catalog.row, pair])
    } ?? false
  }

  /// Hands over the latest audit of every listed pair, one at a time, in the catalog's order.
  public func forEachAudit(in catalog: CatalogID, _ body: (StoredAudit) throws -> Void) throws(StoreError) {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT audit.id, audit.at, audit.json FROM pair JOIN audit ON audit.id = pair.audit
          WHERE pair.catalog = ? AND pair.isListed ORDER BY pair.position
          """,
        arguments: [catalog.row])
      while let row = try rows.next() { try body(StoredAudit(row)) }
    }
  }

  /// The same, all of them in memory.
  public func audits(in catalog: CatalogID) throws(StoreError) -> [StoredAudit] {
    var audits: [StoredAudit] = []
    try forEachAudit(in: catalog) { audits.append($0) }
    return audits
  }

  private static let insertAudit = """
    INSERT INTO audit (catalog, pair, model, key, content, at, risk, verdict, json)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (catalog, pair, model, key) DO UPDATE SET
      at = excluded.at, risk = excluded.risk, verdict = excluded.verdict, json = excluded.json
    RETURNING id
    """

  private static let pointAtAudit = """
    UPDATE pair SET audit = ?1, auditKey = ?2, content = ?3, risk = ?4, verdict = ?5, isListed = 1
    WHERE catalog = ?6 AND name = ?7
    """

  /// A pair that nobody listed yet goes to the end.
  private static let enterPair = """
    INSERT INTO pair (audit, auditKey, content, risk, verdict, catalog, name, draw, position)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, (SELECT coalesce(max(position) + 1, 0) FROM pair WHERE catalog = ?6))
    """
}

extension StoredAudit {
  init(_ row: Row) throws {
    self.init(
      id: AuditID(row: row[0]), at: Timestamp.date(row[1]) ?? .distantPast,
      audit: try RecordCoding.value(Audit.self, row[2]))
  }
}
