import Files
import Foundation
import GRDB

/// A copy of a store in one consistent state, made while others read and write it (SQLite's VACUUM INTO, which holds a
/// reader's snapshot and no write lock), checked before it gets its name.
struct StoreCopy {
  let staged: StagedFile
  let counts: StoreCounts

  /// - Throws: `StagedFileError`, `DatabaseError`, `StoreError` where the copy is not sound.
  init(of pool: DatabasePool, for destination: URL) throws {
    staged = try StagedFile(for: destination, isNamed: true)
    let temporary = staged.temporary ?? destination
    // An empty file is filled, and so keeps the mode that it was made with.
    try pool.vacuum(into: temporary.path)
    counts = try Self.check(temporary)
  }

  /// Copies an older release's store beside it, to the first free one of "NAME.before-MIGRATION", "… -2" and so on.
  static func beforeMigration(_ migration: String, of pool: DatabasePool, at url: URL) throws {
    for number in 1... {
      let suffix = number == 1 ? "" : "-\(number)"
      let file = url.resolvingSymlinksInPath().appendingPathExtension("before-\(migration)\(suffix)")
      if FileManager.default.fileExists(atPath: file.path) { continue }
      do {
        return try StoreCopy(of: pool, for: file).staged.commit(replacing: false)
      } catch let error as StagedFileError where error.reason == .exists {
        continue
      }
    }
  }

  private static func check(_ file: URL) throws -> StoreCounts {
    var configuration = Configuration()
    configuration.readonly = true
    let copy = try DatabaseQueue(path: file.path, configuration: configuration)
    defer { try? copy.close() }
    return try copy.read { database in
      let problems = try String.fetchAll(database, sql: "PRAGMA integrity_check(1)")
      let dangling = try Row.fetchOne(database, sql: "PRAGMA foreign_key_check")
      let id = try Int32.fetchOne(database, sql: "PRAGMA application_id")
      guard problems == ["ok"], dangling == nil, id == StoreFile.applicationID else {
        throw StoreError(
          file: file, reason: .damaged, detail: "the copy is not sound: \(problems.first ?? "no answer")")
      }
      return try StoreCounts(database)
    }
  }
}
