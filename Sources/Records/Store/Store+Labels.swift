public import Foundation
import GRDB

extension Store {
  /// Appends a label. When this returns, the label is on disk.
  ///
  /// - Parameters:
  ///   - audit: the audit that was on the screen; the pair's latest where `nil`.
  /// - Throws: `StoreError.Reason.refused` for an id that is there already or a superseded label of another pair.
  public func append(
    _ label: Label, audit: AuditID? = nil, shown: Shown? = nil, in catalog: CatalogID
  ) throws(StoreError) {
    try write { database in
      try Self.insert(label, audit: audit, shown: shown, in: catalog, database)
      try Self.touch(catalog, database)
    }
  }

  /// Appends the labels of one decision, and takes the place at the pair that comes next: all of it is on disk when this
  /// returns, or nothing.
  ///
  /// - Parameter sample: what is mixed into the queue: a pair of it is recorded as such before it is decided.
  /// - Returns: why that place is not to be had.
  @discardableResult
  public func append(
    _ labels: [Label], shown: Shown? = nil, claiming claim: PlaceClaim? = nil, sample: AuditSample? = nil,
    at date: Date = Date(), in catalog: CatalogID
  ) throws(StoreError) -> PlaceRefusal? {
    try write { database in
      for label in labels {
        if let sample { try Self.enlist(label.pair, sample: sample, at: date, in: catalog, database) }
        try Self.insert(label, audit: nil, shown: shown, in: catalog, database)
      }
      if !labels.isEmpty { try Self.touch(catalog, database) }
      return try claim.flatMap { try Self.take($0, in: catalog, at: date, database) }
    }
  }

  private static func insert(
    _ label: Label, audit: AuditID?, shown: Shown?, in catalog: CatalogID, _ database: Database
  ) throws {
    let seen = try Row.fetchOne(
      database,
      sql: """
        SELECT audit.id, audit.content FROM audit
        WHERE audit.id = coalesce(?, (SELECT audit FROM pair WHERE catalog = ? AND name = ?))
        """,
      arguments: [audit?.row, catalog.row, label.pair])
    try insert(label, audit: seen?[0], content: seen?[1], shown: shown, in: catalog, database)
  }

  /// A label from outside: of an audit that the store may not have.
  static func insert(_ item: IncomingLabel, in catalog: CatalogID, _ database: Database) throws {
    guard case .known(let content) = item.content else {
      return try insert(item.label, audit: nil, shown: item.shown, in: catalog, database)
    }
    let audit = try Int64.fetchOne(
      database,
      sql: "SELECT id FROM audit WHERE catalog = ? AND pair = ? AND content = ? AND model = ? ORDER BY id DESC LIMIT 1",
      arguments: [catalog.row, item.label.pair, content, item.label.auditModel])
    try insert(item.label, audit: audit, content: content, shown: item.shown, in: catalog, database)
  }

  private static func insert(
    _ label: Label, audit: Int64?, content: String?, shown: Shown?, in catalog: CatalogID, _ database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO label
          (id, catalog, pair, audit, content, operator, at, decision, supersedes, isWithdrawn, seconds, shown, json)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        label.id.uuidString.lowercased(), catalog.row, label.pair, audit, content,
        label.operator, Timestamp.text(label.at), label.decision.rawValue,
        label.supersedes?.uuidString.lowercased(), label.isWithdrawn, label.seconds,
        try shown.map(RecordCoding.text), try RecordCoding.text(label),
      ])
  }

  /// Undo: appends a label that supersedes `label` and decides nothing.
  /// - Returns: the appended label.
  @discardableResult
  public func withdraw(
    _ label: Label, by operator: String, at date: Date = Date(), in catalog: CatalogID
  ) throws(StoreError) -> Label {
    let undo = Label(
      pair: label.pair, auditModel: label.auditModel, operator: `operator`, at: date, decision: label.decision,
      seconds: 0, supersedes: label.id, isWithdrawn: true)
    try append(undo, in: catalog)
    return undo
  }

  /// Every label of a catalog, undone ones and undos too, in the order in which they were appended.
  public func labels(in catalog: CatalogID) throws(StoreError) -> [Label] {
    try labels("catalog = ? ORDER BY sequence", [catalog.row])
  }

  /// Every label of one pair, oldest first.
  public func labels(of pair: String, in catalog: CatalogID) throws(StoreError) -> [Label] {
    try labels("catalog = ? AND pair = ? ORDER BY sequence", [catalog.row, pair])
  }

  /// The label that counts for each pair, in the order in which they were appended.
  public func currentLabels(in catalog: CatalogID) throws(StoreError) -> [Label] {
    try labels("sequence IN (SELECT label FROM pair WHERE catalog = ?) ORDER BY sequence", [catalog.row])
  }

  /// The label that counts for one pair.
  public func currentLabel(of pair: String, in catalog: CatalogID) throws(StoreError) -> Label? {
    try labels("sequence = (SELECT label FROM pair WHERE catalog = ? AND name = ?)", [catalog.row, pair]).first
  }

  /// What `u` takes back: the operator's last label in the catalog that still stands.
  public func lastLabel(by operator: String, in catalog: CatalogID) throws(StoreError) -> Label? {
    try labels(
      """
      catalog = ? AND operator = ? AND NOT isWithdrawn
        AND NOT EXISTS (SELECT 1 FROM label AS later WHERE later.supersedes = label.id)
      ORDER BY sequence DESC LIMIT 1
      """,
      [catalog.row, `operator`]
    ).first
  }

  /// An operator's last labels in the catalog that still stand, oldest first.
  public func standingLabels(
    by operator: String, limit: Int, in catalog: CatalogID
  ) throws(StoreError) -> [Label] {
    try labels(
      """
      catalog = ? AND operator = ? AND NOT isWithdrawn
        AND NOT EXISTS (SELECT 1 FROM label AS later WHERE later.supersedes = label.id)
      ORDER BY sequence DESC LIMIT ?
      """,
      [catalog.row, `operator`, limit]
    ).reversed()
  }

  /// What some labels replaced, and what those had replaced before, in no particular order.
  public func labelsReplaced(by labels: [Label], in catalog: CatalogID) throws(StoreError) -> [Label] {
    var (replaced, newest): ([Label], [Label]) = ([], labels)
    var asked: Set<UUID> = []
    while true {
      // A store that somebody sent may go round in circles.
      let ids = newest.compactMap(\.supersedes).filter { asked.insert($0).inserted }.map { $0.uuidString.lowercased() }
      if ids.isEmpty { return replaced }
      newest = try read { database in
        let marks = databaseQuestionMarks(count: ids.count)
        return try String.fetchAll(
          database, sql: "SELECT json FROM label WHERE catalog = ? AND id IN (\(marks))",
          arguments: StatementArguments([catalog.row]) + StatementArguments(ids)
        ).map { try RecordCoding.value(Label.self, $0) }
      }
      replaced += newest
    }
  }

  /// The place in the order of appending at which `labels(after:in:)` goes on; 0 before the first label.
  public func lastSequence(in catalog: CatalogID) throws(StoreError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT coalesce(max(sequence), 0) FROM label") ?? 0 }
  }

  /// Labels that were appended after a place in the order of appending, and the place of the last of them.
  public func labels(
    after sequence: Int, in catalog: CatalogID
  ) throws(StoreError) -> (labels: [Label], last: Int) {
    try read { database in
      var (labels, last): ([Label], Int) = ([], sequence)
      let rows = try Row.fetchCursor(
        database, sql: "SELECT sequence, json FROM label WHERE sequence > ? AND catalog = ? ORDER BY sequence",
        arguments: [sequence, catalog.row])
      while let row = try rows.next() {
        last = row[0]
        labels.append(try RecordCoding.value(Label.self, row[1]))
      }
      return (labels, last)
    }
  }

  private func labels(_ condition: String, _ arguments: StatementArguments) throws(StoreError) -> [Label] {
    try read { database in
      try String.fetchAll(database, sql: "SELECT json FROM label WHERE \(condition)", arguments: arguments)
        .map { try RecordCoding.value(Label.self, $0) }
    }
  }
}
