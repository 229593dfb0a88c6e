public import Foundation
import GRDB

extension Store {
  /// Appends a choice. It is in force from now on.
  public func append(_ choice: RolloutChoice, in catalog: CatalogID) throws(StoreError) {
    try write { try Self.insert(choice, in: catalog, $0) }
  }

  /// Every choice of a catalog, oldest first.
  public func rolloutChoices(in catalog: CatalogID) throws(StoreError) -> [RolloutChoice] {
    try read { try Self.rolloutChoices(in: catalog, $0) }
  }

  /// The rule in force; `nil` while none was chosen.
  public func rolloutRule(in catalog: CatalogID) throws(StoreError) -> RolloutRule? {
    try rolloutChoices(in: catalog).last?.rule
  }

  /// Takes back the last choice: what was in force before it is again.
  ///
  /// Reversing a reversal goes one further back, as undo does.
  /// - Returns: the appended choice; `nil` where there is none to take back.
  public func reverseRollout(
    by operator: String, because: String, at date: Date = Date(), in catalog: CatalogID
  ) throws(StoreError) -> RolloutChoice? {
    try write { database in
      var standing: [RolloutChoice] = []
      for choice in try Self.rolloutChoices(in: catalog, database) {
        if choice.isReversal { _ = standing.popLast() } else { standing.append(choice) }
      }
      guard standing.popLast() != nil else { return nil }
      let choice = RolloutChoice(
        at: date, operator: `operator`, because: because, rule: standing.last?.rule, isReversal: true)
      try Self.insert(choice, in: catalog, database)
      return choice
    }
  }

  private static func rolloutChoices(in catalog: CatalogID, _ database: Database) throws -> [RolloutChoice] {
    try String.fetchAll(
      database, sql: "SELECT json FROM rollout WHERE catalog = ? ORDER BY sequence", arguments: [catalog.row]
    ).map { try RecordCoding.value(RolloutChoice.self, $0) }
  }

  private static func insert(_ choice: RolloutChoice, in catalog: CatalogID, _ database: Database) throws {
    try database.execute(
      sql: "INSERT INTO rollout (catalog, at, operator, stage, json) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        catalog.row, Timestamp.text(choice.at), choice.operator, choice.rule?.stage.rawValue,
        try RecordCoding.text(choice),
      ])
    try touch(catalog, database)
  }
}
