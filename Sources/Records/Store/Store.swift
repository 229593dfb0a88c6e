import Files
public import Foundation
import GRDB

/// The file in which audits, labels and the queue live; several processes may hold it open at once.
///
/// SQLite in WAL mode with `synchronous = FULL`: a label that `append` returned from survives a kill and a power cut.
/// Every method may be called from any task; each throws `StoreError`.
public final class Store: Sendable {
  public let url: URL
  let pool: DatabasePool
  /// The file that was opened.
  private let identity: FileIdentity?

  /// Opens the store, makes it where there is none, and brings it to this release's schema. An older release's store is
  /// copied first, to a file beside it that is named after the change: "store.sqlite.before-exports".
  ///
  /// - Parameters:
  ///   - busyTimeout: seconds to wait for another process's write.
  ///   - makesFolders: whether the folders above it are made where they lack.
  ///   - waiting: called with the file after a second in which another program is bringing it to this release's schema; the opening
  ///     goes on waiting.
  public init(
    at url: URL, busyTimeout: TimeInterval = 10, makesFolders: Bool = true, waiting: (URL) -> Void = { _ in }
  ) throws(StoreError) {
    self.url = url
    try StoreFile(url).prepare(makesFolders: makesFolders)
    do {
      pool = try Self.open(url, busyTimeout: busyTimeout, waiting: waiting)
    } catch {
      throw StoreError(error, file: url)
    }
    identity = FileIdentity(url.path)
  }

  /// Opens a store that is to be read: unlike `init`, never makes one.
  /// - Parameter waiting: as `init` has it.
  public static func existing(at url: URL, waiting: (URL) -> Void = { _ in }) throws(StoreError) -> Store {
    guard FileManager.default.fileExists(atPath: url.path) else { throw StoreError(file: url, reason: .missing) }
    return try Store(at: url, waiting: waiting)
  }

  /// Opens or makes the store that a command line names. Folders are made for one's own alone: above any other one a folder
  /// that lacks is a slip of the pen.
  /// - Parameter waiting: as `init` has it.
  public static func named(_ url: URL, waiting: (URL) -> Void = { _ in }) throws(StoreError) -> Store {
    try Store(at: url, makesFolders: makesFolders(at: url), waiting: waiting)
  }

  /// Whether `named(_:)` could make a store where there is none; nothing is made.
  /// - Throws: what it would throw.
  public static func checkRoom(at url: URL) throws(StoreError) {
    try StoreFile(url).checkRoom(makesFolders: makesFolders(at: url))
  }

  private static func makesFolders(at url: URL) -> Bool {
    url.standardizedFileURL == ownURL(environment: ProcessInfo.processInfo.environment).standardizedFileURL
  }

  /// `KANTEI_STORE`, else `kantei/store.sqlite` in XDG's data folder.
  public static func defaultURL(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> URL {
    if let named = environment["KANTEI_STORE"], !named.isEmpty { return URL(fileURLWithPath: named) }
    return ownURL(environment: environment)
  }

  private static func ownURL(environment: [String: String]) -> URL {
    let data =
      environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? URL(fileURLWithPath: $0) : nil }
      ?? (environment["HOME"].map { URL(fileURLWithPath: $0) } ?? FileManager.default.homeDirectoryForCurrentUser)
      .appendingPathComponent(".local/share")
    return data.appendingPathComponent("kantei/store.sqlite")
  }

  /// Tries again while another program makes the same store: of two who set SQLite's log up at once it refuses one on the
  /// spot, whatever patience it was told to have.
  private static func open(
    _ url: URL, busyTimeout: TimeInterval, waiting: (URL) -> Void
  ) throws -> DatabasePool {
    let end = ContinuousClock.now + .seconds(busyTimeout)
    var isTold = false
    while true {
      do {
        return try openOnce(url, busyTimeout: busyTimeout) {
          if !isTold { waiting(url) }
          isTold = true
        }
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < end {
        usleep(20_000)
      }
    }
  }

  private static func openOnce(
    _ url: URL, busyTimeout: TimeInterval, waiting: () -> Void
  ) throws -> DatabasePool {
    var configuration = Configuration()
    configuration.busyMode = .patient(for: busyTimeout)
    configuration.prepareDatabase { database in
      // A REPLACE must meet the triggers that keep labels as they are.
      try database.execute(sql: "PRAGMA recursive_triggers = ON")
    }
    let pool = try DatabasePool(path: url.path, configuration: configuration)
    // GRDB sets NORMAL with WAL, which may lose the last commits in a power cut.
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    let place = url.resolvingSymlinksInPath().appendingPathExtension("migrating")
    if try pool.read(Schema.migrator.hasCompletedMigrations) {
      // Whoever migrated last may have been killed before the file was gone; it goes with this hold.
      if FileManager.default.fileExists(atPath: place.path) { _ = try FileHold(place) }
    } else {
      // Of two at once the second would copy what the first has half changed.
      let turn = try FileHold.whenFree(place, patience: .seconds(1), waiting: waiting)
      defer { withExtendedLifetime(turn) {} }
      if let migration = try pool.read(Schema.pendingMigration) {
        try StoreCopy.beforeMigration(migration, of: pool, at: url)
      }
      try Schema.migrate(pool)
    }
    return pool
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try pool.read(body) } catch { throw StoreError(error, file: url) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try checkPlace()
    do { return try pool.write(body) } catch { throw StoreError(error, file: url) }
  }

  /// SQLite would go on writing to a file that has no name any more, or write another store's log.
  func checkPlace() throws(StoreError) {
    guard FileIdentity(url.path) == identity else { throw StoreError(file: url, reason: .replaced) }
  }
}
