import Foundation
import GRDB

/// The checks on a store's file that come before anything is written to it.
struct StoreFile {
  /// "Kant", in the header of every store: another program's database is never taken for one.
  static let applicationID: Int32 = 0x4B61_6E74

  let url: URL

  init(_ url: URL) { self.url = url }

  /// Makes the folder; refuses what is read-only, no store, or newer than this release.
  func prepare() throws(StoreError) {
    try prepareFolder()
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory) else { return }
    if isDirectory.boolValue { throw StoreError(file: url, reason: .notAStore, detail: "it is a folder") }
    try checkWritable(url)
    if try header().isEmpty { return }
    do {
      try inspect()
    } catch {
      throw StoreError(error, file: url)
    }
  }

  private func prepareFolder() throws(StoreError) {
    let folder = url.deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw StoreError(file: url, reason: .unreachable, detail: "\(folder.path) can't be made")
    }
    // The write-ahead log is a file beside the store.
    try checkWritable(folder)
  }

  /// Permission bits count for root too: whoever took them away meant it.
  private func checkWritable(_ file: URL) throws(StoreError) {
    let mode = (try? FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]) as? Int
    let isWritable = FileManager.default.isWritableFile(atPath: file.path) && (mode ?? 0o200) & 0o222 != 0
    if !isWritable { throw StoreError(file: url, reason: .readOnly) }
  }

  /// The file's first bytes, empty for an empty file, after a look at whether they are SQLite's.
  private func header() throws(StoreError) -> Data {
    guard let handle = try? FileHandle(forReadingFrom: url), let bytes = try? handle.read(upToCount: 16) else {
      if (try? FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int) == 0 { return Data() }
      throw StoreError(file: url, reason: .unreachable)
    }
    try? handle.close()
    guard bytes.isEmpty || bytes == Data("SQLite format 3\0".utf8) else {
      throw StoreError(file: url, reason: .notAStore)
    }
    return bytes
  }

  private func inspect() throws {
    var configuration = Configuration()
    configuration.busyMode = .patient(for: 10)
    let queue = try DatabaseQueue(path: url.path, configuration: configuration)
    defer { try? queue.close() }
    try queue.read { database in
      let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
      let id = try Int32.fetchOne(database, sql: "PRAGMA application_id")
      guard isEmpty || id == Self.applicationID else {
        throw StoreError(file: url, reason: .notAStore, detail: "it is a database of another program")
      }
      if let version = try Schema.newerVersion(database) {
        throw StoreError(file: url, reason: .newer(version: version))
      }
    }
  }
}
