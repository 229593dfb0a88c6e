import Files
import Foundation
import GRDB
import Glibc

/// The checks on a store's file that come before anything is written to it.
struct StoreFile {
  /// "Kant", in the header of every store: another program's database is never taken for one.
  static let applicationID: Int32 = 0x4B61_6E74

  let url: URL

  init(_ url: URL) { self.url = url }

  /// Makes the folder where that is wished; refuses what is read-only, no store, or newer than this release.
  func prepare(makesFolders: Bool) throws(StoreError) {
    try prepareFolder(isMade: makesFolders)
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory) else { return try create() }
    if isDirectory.boolValue { throw StoreError(file: url, reason: .notAStore, detail: "it is a folder") }
    try checkWritable(url)
    if try header().isEmpty { return }
    do {
      try inspect()
    } catch {
      throw StoreError(error, file: url)
    }
  }

  /// Whether `prepare` could make a store, which it doesn't.
  func checkRoom(makesFolders: Bool) throws(StoreError) {
    var folder = url.deletingLastPathComponent().standardizedFileURL
    while FileIdentity(folder.path) == nil, folder.path != "/" {
      guard makesFolders else { throw StoreError(file: url, reason: .folderMissing) }
      folder = folder.deletingLastPathComponent()
    }
    try checkWritable(folder)
  }

  private func prepareFolder(isMade: Bool) throws(StoreError) {
    let folder = url.deletingLastPathComponent()
    if !isMade, FileIdentity(folder.path) == nil { throw StoreError(file: url, reason: .folderMissing) }
    do throws(StagedFileError) {
      try PrivateFolder.make(folder)
    } catch {
      throw StoreError(
        file: url, reason: error.reason == .diskFull ? .diskFull : .unreachable, detail: "\(folder.path) can't be made")
    }
    // The write-ahead log is a file beside the store.
    try checkWritable(folder)
  }

  /// Its owner's alone, or its folder's group's too where that is a shared one. SQLite gives the two files that it keeps
  /// beside the store the same mode.
  private func create() throws(StoreError) {
    let descriptor = open(url.path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let code = errno
      // Another process was first.
      if code == EEXIST, FileIdentity(url.path) != nil { return }
      throw StoreError(
        file: url, reason: code == ENOSPC || code == EDQUOT ? .diskFull : .unreachable,
        detail: code == EEXIST ? "it is a link that leads nowhere" : String(cString: strerror(code)))
    }
    defer { close(descriptor) }
    Sharing(in: url.deletingLastPathComponent()).apply(toFile: descriptor)
  }

  /// Whether a backup may take this file's place: nothing is there, an empty file, or a store that no log lies beside, which
  /// SQLite would take for the backup's.
  /// - Returns: when it was last written to; `nil` where nothing is there.
  @discardableResult
  func checkReplaceable() throws(StagedFileError) -> Written? {
    var status = stat()
    guard stat(url.path, &status) == 0, status.st_size > 0 else { return nil }
    let written = Written(status.st_mtim)
    guard let handle = try? FileHandle(forReadingFrom: url), let bytes = try? handle.read(upToCount: 72),
      bytes.count == 72, bytes.starts(with: Self.magic),
      bytes.suffix(4).reduce(0, { $0 << 8 | Int32($1) }) == Self.applicationID
    else {
      throw StagedFileError(
        .kept("it is no store of kantei, and --overwrite replaces nothing else"), file: url)
    }
    guard stat(url.path + "-wal", &status) != 0 || status.st_size == 0 else {
      throw StagedFileError(.kept("it is a store that somebody has open"), file: url)
    }
    return written
  }

  /// A time of writing, to tell two apart.
  struct Written: Hashable {
    private let seconds: Int
    private let nanoseconds: Int

    init(_ time: timespec) { (seconds, nanoseconds) = (time.tv_sec, time.tv_nsec) }
  }

  private static let magic = Data("SQLite format 3\0".utf8)

  /// Permission bits count for root too: whoever took them away meant it.
  private func checkWritable(_ file: URL) throws(StoreError) {
    let mode = (try? FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]) as? Int
    let isWritable = FileManager.default.isWritableFile(atPath: file.path) && (mode ?? 0o200) & 0o222 != 0
    if !isWritable { throw StoreError(file: url, reason: .readOnly) }
  }

  /// The file's first bytes, empty for an empty file, after a look at whether they are SQLite's.
  private func header() throws(StoreError) -> Data {
    guard let handle = try? FileHandle(forReadingFrom: url) else {
      throw StoreError(file: url, reason: .unreachable)
    }
    defer { try? handle.close() }
    // At the end of a file there is nothing, not an empty `Data`; another program may fill it in the next moment.
    let bytes: Data
    do { bytes = try handle.read(upToCount: 16) ?? Data() } catch {
      throw StoreError(file: url, reason: .unreachable, detail: "\(error)")
    }
    guard bytes.isEmpty || bytes == Self.magic else {
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
      // Its list of migrations is the first thing that a store has, a moment before its id.
      let isEmpty =
        try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'") == 0
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
