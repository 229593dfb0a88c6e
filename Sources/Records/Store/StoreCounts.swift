import GRDB

/// How much a store holds.
public struct StoreCounts: Sendable, Hashable {
  public let catalogs: Int
  public let audits: Int
  public let labels: Int

  init(_ database: Database) throws {
    func count(_ table: String) throws -> Int {
      try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
    }
    catalogs = try count("catalog")
    audits = try count("audit")
    labels = try count("label")
  }
}
