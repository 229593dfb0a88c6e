import Dispatch
import Files
import Foundation
import GRDB
import Records
import StoreSamples
import Synchronization
import Testing

/// A store of an older release, opened by this one.
@Suite struct MigrationTests {
  let folder: FreshFolder

  init() throws {
    folder = try FreshFolder()
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let old = try DatabaseQueue(path: folder.storeFile.path, configuration: configuration)
    try old.write { try $0.execute(sql: OldStore.sql) }
    try old.close()
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
      .filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
  }

  /// Named after the first change that the store lacks.
  private static let copy = "store.sqlite.before-rollout"

  private func migrations(_ name: String) throws -> [String] {
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: folder.url.appendingPathComponent(name).path, configuration: configuration).read {
      try String.fetchAll($0, sql: "SELECT identifier FROM grdb_migrations ORDER BY identifier")
    }
  }

  @Test func itIsCopiedBesideItselfBeforeItChanges() throws {
    let store = try folder.store()
    let catalog = try store.catalogID(for: "/shop")
    #expect(try store.labels(in: catalog).map(\.operator) == ["yuki", "ken"])
    #expect(try files() == ["store.sqlite", Self.copy])
    #expect(try migrations(Self.copy) == ["house", "verdicts"])
    #expect(try migrations("store.sqlite").contains("exports"))
    let copy = folder.url.appendingPathComponent(Self.copy)
    #expect(try FileManager.default.attributesOfItem(atPath: copy.path)[.posixPermissions] as? Int == 0o600)
  }

  @Test func openedAgainItIsNotCopiedAgain() throws {
    _ = try folder.store()
    _ = try folder.store()
    #expect(try files().count == 2)
  }

  @Test func ofManyThatOpenItAtOnceOneCopiesIt() throws {
    let file = folder.storeFile
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 6) { _ in
      do { _ = try Store(at: file).catalogID(for: "/shop") } catch { failures.withLock { $0.append("\(error)") } }
    }
    #expect(failures.withLock { $0 } == [])
    #expect(try files() == ["store.sqlite", Self.copy])
    #expect(try migrations(Self.copy) == ["house", "verdicts"])
  }

  private var turn: URL { folder.url.appendingPathComponent("store.sqlite.migrating") }

  @Test func whoWaitsForAnothersChangeSaysSoOnceAndThenOpensIt() throws {
    var hold = try FileHold(turn)
    var told: [URL] = []
    let start = ContinuousClock.now
    let store = try Store(at: folder.storeFile) { file in
      told.append(file)
      hold = nil
    }
    #expect(hold == nil && told == [folder.storeFile])
    #expect(ContinuousClock.now - start >= .seconds(1))
    #expect(try store.knownCatalogID(for: "/shop") != nil)
  }

  @Test func whatAKilledChangeLeftKeepsNobodyWaiting() throws {
    try Data().write(to: turn)
    var isTold = false
    _ = try Store(at: folder.storeFile) { _ in isTold = true }
    #expect(!isTold)
    #expect(try files() == ["store.sqlite", Self.copy])
  }

  @Test func anEarlierCopyIsKept() throws {
    let earlier = folder.url.appendingPathComponent(Self.copy)
    try Data("mine".utf8).write(to: earlier)
    _ = try folder.store()
    #expect(try Data(contentsOf: earlier) == Data("mine".utf8))
    #expect(try migrations(Self.copy + "-2") == ["house", "verdicts"])
  }

  @Test func theLatestDecisionCountsNotTheLastAppended() throws {
    let store = try folder.store()
    let catalog = try store.catalogID(for: "/shop")
    #expect(try store.currentLabel(of: "mug", in: catalog)?.operator == "yuki")
  }

  @Test(.enabled(if: geteuid() == 0, "mounting needs root"))
  func withoutRoomForTheCopyNothingChanges() throws {
    let small = folder.url.appendingPathComponent("small")
    try FileManager.default.createDirectory(at: small, withIntermediateDirectories: true)
    guard try mount("tmpfs", "-o", "size=160k", at: small) else { return }
    defer { unmount(small) }
    let file = small.appendingPathComponent("store.sqlite")
    try FileManager.default.copyItem(at: folder.storeFile, to: file)
    let error = #expect(throws: StoreError.self) { try Store(at: file) }
    #expect(error?.reason == .diskFull)
    #expect(try migrations("small/store.sqlite") == ["house", "verdicts"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: small.path).allSatisfy { !$0.hasSuffix(".part") })
  }
}
