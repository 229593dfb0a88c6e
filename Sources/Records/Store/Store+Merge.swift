import Foundation
import GRDB

extension Store {
  /// Appends labels from outside, each by its identity: one that is there already is left alone, one that says something
  /// else under the same id is a conflict. All of them are on disk when this returns, or none.
  ///
  /// - Throws: `MergeError` with everything that is wrong, `StoreError`.
  public func merge(_ incoming: [IncomingLabel], in catalog: CatalogID) throws -> LabelMerge {
    try checkPlace()
    do {
      return try pool.write { database in try Self.merge(incoming, in: catalog, database) }
    } catch let error as MergeError {
      throw error
    } catch {
      throw StoreError(error, file: url)
    }
  }

  private static func merge(
    _ incoming: [IncomingLabel], in catalog: CatalogID, _ database: Database
  ) throws -> LabelMerge {
    let plan = try MergePlan(
      incoming,
      stored: { try stored($0, database).map { ($0.label, $0.catalog == catalog) } },
      isPair: {
        try Bool.fetchOne(
          database, sql: "SELECT EXISTS (SELECT 1 FROM pair WHERE catalog = ? AND name = ?)",
          arguments: [catalog.row, $0]) ?? false
      })
    guard plan.problems.isEmpty else { throw MergeError(problems: plan.problems) }
    var before: [String: Label] = [:]
    for pair in Set(plan.added.map(\.label.pair)) { before[pair] = try current(of: pair, in: catalog, database) }
    for item in plan.added { try insert(item, in: catalog, database) }
    if !plan.added.isEmpty { try touch(catalog, database) }

    var disagreements: [LabelMerge.Disagreement] = []
    for item in plan.added {
      guard let here = before[item.label.pair], !item.label.isWithdrawn, here.decision != item.label.decision,
        let stands = try stored(item.label.id, database)?.isStanding, stands,
        try stored(here.id, database)?.isStanding == true
      else { continue }
      disagreements.append(.init(pair: item.label.pair, here: here, there: item.label))
    }
    return LabelMerge(added: plan.added.map(\.label), known: plan.known, disagreements: disagreements)
  }

  private static func stored(_ id: UUID, _ database: Database) throws -> (
    label: Label, isStanding: Bool, catalog: CatalogID
  )? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT json, NOT isWithdrawn AND NOT EXISTS (SELECT 1 FROM label AS later WHERE later.supersedes = label.id), catalog
        FROM label WHERE id = ?
        """,
      arguments: [id.uuidString.lowercased()]
    ).map { (try RecordCoding.value(Label.self, $0[0]), $0[1], CatalogID(row: $0[2])) }
  }

  private static func current(of pair: String, in catalog: CatalogID, _ database: Database) throws -> Label? {
    try String.fetchOne(
      database,
      sql: "SELECT json FROM label WHERE sequence = (SELECT label FROM pair WHERE catalog = ? AND name = ?)",
      arguments: [catalog.row, pair]
    ).map { try RecordCoding.value(Label.self, $0) }
  }
}
