import Foundation
import GRDB
import Matching
import Records

/// Whether a store is sound: SQLite's own checks, every audit and every label whole.
struct Examination {
  let store: Store
  private(set) var problems: [String] = []

  init(_ file: URL) throws {
    store = try Store(at: file)
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: file.path, configuration: configuration)
    defer { try? queue.close() }
    try queue.read { database in
      let answers = try String.fetchAll(database, sql: "PRAGMA integrity_check")
      if answers != ["ok"] { problems.append("integrity_check: \(answers.prefix(3))") }
      if try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") != nil {
        problems.append("foreign_key_check finds a row")
      }
    }
  }

  /// The labels of a catalog in the order in which they were appended; none of an id twice.
  mutating func labels(of catalog: URL) throws -> [Label] {
    guard let id = try store.knownCatalogID(for: Store.catalogKey(for: catalog)) else { return [] }
    let labels = try store.labels(in: id)
    if Set(labels.map(\.id)).count != labels.count { problems.append("a label is there twice") }
    return labels
  }

  /// Reads every audit of a catalog.
  mutating func audits(of catalog: URL) throws -> Int {
    guard let id = try store.knownCatalogID(for: Store.catalogKey(for: catalog)) else { return 0 }
    var count = 0
    try store.forEachAudit(in: id) { stored in
      count += 1
      if stored.audit.id == nil || stored.audit.error != nil {
        problems.append("the audit of \(stored.audit.id ?? "nobody") is not whole: \(stored.audit.error ?? "")")
      }
    }
    return count
  }
}
