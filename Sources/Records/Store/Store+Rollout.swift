public import Foundation
import GRDB

extension Store {
  /// Appends a choice. It is in force from now on.
  public func append(_ choice: RolloutChoice, in catalog: CatalogID) throws(StoreError) {
    try write { try Self.insert(choice, in: catalog, $0) }
  }

  /// Every choice of a catalog that can be read, oldest first.
  public func rolloutChoices(in catalog: CatalogID) throws(StoreError) -> [RolloutChoice] {
    try read { try Self.rolloutChoices(in: catalog, $0).compactMap { try? $0.get() } }
  }

  /// The others, which somebody else wrote or a disk garbled.
  public func unreadableChoices(in catalog: CatalogID) throws(StoreError) -> [UnreadableRow] {
    try read { database in
      try Self.rolloutChoices(in: catalog, database).compactMap { choice in
        if case .failure(let row) = choice { row } else { nil }
      }
    }
  }

  /// The rule in force, by the choices that can be read; `nil` while none was chosen.
  public func rolloutRule(in catalog: CatalogID) throws(StoreError) -> RolloutRule? {
    try rolloutChoices(in: catalog).last?.rule
  }

  /// Takes back the last choice: what was in force before it is again.
  ///
  /// Reversing a reversal goes one further back, as undo does.
  /// - Returns: the appended choice; `nil` where there is none to take back.
  /// - Throws: `StoreError`, also where what is taken back, or would be in force again, can't be read.
  public func reverseRollout(
    by operator: String, because: String, at date: Date = Date(), in catalog: CatalogID
  ) throws(StoreError) -> RolloutChoice? {
    try write { database in
      var standing: [Result<RolloutChoice, UnreadableRow>] = []
      for choice in try Self.rolloutChoices(in: catalog, database) {
        if case .success(let choice) = choice, choice.isReversal {
          _ = standing.popLast()
        } else {
          standing.append(choice)
        }
      }
      guard let last = standing.popLast() else { return nil }
      let rule: RolloutRule?
      do throws(UnreadableRow) {
        _ = try last.get()
        rule = try standing.last?.get().rule
      } catch {
        throw StoreError(
          file: url, reason: .refused, detail: "\(error); put a stage in force with kantei rollout --choose instead")
      }
      let choice = RolloutChoice(
        at: date, operator: `operator`, because: because, rule: rule, isReversal: true)
      try Self.insert(choice, in: catalog, database)
      return choice
    }
  }

  private static func rolloutChoices(
    in catalog: CatalogID, _ database: Database
  ) throws -> [Result<RolloutChoice, UnreadableRow>] {
    try Row.fetchAll(
      database, sql: "SELECT sequence, json FROM rollout WHERE catalog = ? ORDER BY sequence", arguments: [catalog.row]
    ).map { row in
      let text = String.fromDatabaseValue(row[1]) ?? ""
      guard let choice = try? RecordCoding.value(RolloutChoice.self, text), choice.isSound else {
        return .failure(UnreadableRow(table: "rollout", number: row[0]))
      }
      return .success(choice)
    }
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
