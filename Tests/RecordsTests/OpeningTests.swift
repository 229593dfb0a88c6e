import Foundation
import GRDB
import Records
import Testing

@Suite struct OpeningTests {
  let folder: FreshFolder

  init() throws { folder = try FreshFolder() }

  private func reason() -> StoreError.Reason? {
    do {
      _ = try folder.store()
      return nil
    } catch {
      let error = error as? StoreError
      #expect(error?.description.contains(folder.storeFile.path) == true)
      return error?.reason
    }
  }

  @Test func openingTwiceChangesNothing() throws {
    let first = try folder.store()
    let catalog = try first.catalogID(for: "/shop")
    try first.append(label("a"), in: catalog)
    let second = try folder.store()
    #expect(try second.labels(in: catalog) == first.labels(in: catalog))
  }

  @Test(arguments: [false, true])
  func whatIsWrittenAfterItsFileWasRemovedOrReplacedIsRefused(isReplaced: Bool) throws {
    let store = try folder.store()
    let catalog = try store.catalogID(for: "/shop")
    try store.append(label("a"), in: catalog)
    try FileManager.default.moveItem(at: folder.storeFile, to: folder.url.appendingPathComponent("away"))
    if isReplaced { try Data().write(to: folder.storeFile) }
    #expect { try store.append(label("b"), in: catalog) } throws: { ($0 as? StoreError)?.reason == .replaced }
    #expect { try store.merge([], in: catalog) } throws: { ($0 as? StoreError)?.reason == .replaced }
    // Put back, it is the one that was opened.
    try? FileManager.default.removeItem(at: folder.storeFile)
    try FileManager.default.moveItem(at: folder.url.appendingPathComponent("away"), to: folder.storeFile)
    try store.append(label("b"), in: catalog)
    #expect(try store.labels(in: catalog).map(\.pair) == ["a", "b"])
  }

  @Test func aFolderAndItsCatalogAreOneCatalog() throws {
    let shop = folder.url.appendingPathComponent("shop")
    try FileManager.default.createDirectory(at: shop, withIntermediateDirectories: true)
    for name in ["catalog.csv", "catalog.tsv", "export.csv"] {
      try Data().write(to: shop.appendingPathComponent(name))
    }
    let key = Store.catalogKey(for: shop)
    #expect(Store.catalogKey(for: shop.appendingPathComponent("catalog.csv")) == key)
    // Not what opening the folder opens.
    #expect(Store.catalogKey(for: shop.appendingPathComponent("catalog.tsv")) != key)
    #expect(Store.catalogKey(for: shop.appendingPathComponent("export.csv")) != key)
    try FileManager.default.removeItem(at: shop)
    for name in ["catalog.csv", "catalog.tsv"] {
      #expect(Store.catalogKey(for: shop.appendingPathComponent(name)) == key, "once it was moved away")
    }
  }

  @Test func aStoreThatIsNamedMakesNoFolders() throws {
    let file = folder.url.appendingPathComponent("slip/store.sqlite")
    for attempt in [{ _ = try Store.named(file) }, { try Store.checkRoom(at: file) }] as [() throws -> Void] {
      let error = #expect(throws: StoreError.self) { try attempt() }
      #expect(error?.reason == .folderMissing && error?.description.contains("no folder") == true)
    }
    #expect(!FileManager.default.fileExists(atPath: file.deletingLastPathComponent().path))
    try Store.checkRoom(at: folder.storeFile)
    #expect(!FileManager.default.fileExists(atPath: folder.storeFile.path))
    _ = try Store.named(folder.storeFile)
    #expect(FileManager.default.fileExists(atPath: folder.storeFile.path))
  }

  @Test func anEmptyFileBecomesAStore() throws {
    try Data().write(to: folder.storeFile)
    #expect(reason() == nil)
  }

  @Test func aStoreFromANewerReleaseSaysWhichVersionItNeeds() throws {
    _ = try folder.store()
    let plain = try DatabaseQueue(path: folder.storeFile.path)
    try plain.write { database in
      try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('from-the-future')")
      try database.execute(sql: "INSERT INTO schemaVersion VALUES ('from-the-future', '7.3.0')")
    }
    #expect(reason() == .newer(version: "7.3.0"))
  }

  @Test func garbageIsRefusedAndLeftAlone() throws {
    let garbage = Data((0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    try garbage.write(to: folder.storeFile)
    #expect(reason() == .notAStore)
    #expect(try Data(contentsOf: folder.storeFile) == garbage)
  }

  @Test func anotherProgramsDatabaseIsRefusedAndLeftAlone() throws {
    do {
      let plain = try DatabaseQueue(path: folder.storeFile.path)
      try plain.write { try $0.execute(sql: "CREATE TABLE recipe (name TEXT)") }
    }
    let before = try Data(contentsOf: folder.storeFile)
    #expect(reason() == .notAStore)
    #expect(try Data(contentsOf: folder.storeFile) == before)
  }

  @Test func aFolderIsRefused() throws {
    try FileManager.default.createDirectory(at: folder.storeFile, withIntermediateDirectories: true)
    #expect(reason() == .notAStore)
  }

  @Test func aStoreWithoutWritePermissionIsReadOnly() throws {
    _ = try folder.store()
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.storeFile.path)
    #expect(reason() == .readOnly)
  }

  @Test func aFolderWithoutWritePermissionIsReadOnly() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.path)
    #expect(reason() == .readOnly)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path)
  }

  @Test func aStoreCutShortIsDamaged() throws {
    do {
      let store = try folder.store()
      let catalog = try store.catalogID(for: "/shop")
      try store.save((0..<200).map { scored(audit("\($0)", risk: 0.5)) }, in: catalog)
    }
    let bytes = try Data(contentsOf: folder.storeFile)
    try bytes.prefix(bytes.count / 3).write(to: folder.storeFile)
    do {
      let store = try folder.store()
      _ = try store.audits(in: try store.catalogID(for: "/shop"))
      #expect(Bool(false), "a third of a store was read as a whole one")
    } catch let error as StoreError {
      #expect(error.reason == .damaged)
    }
  }

  @Test func aStoreThatAnotherProgramHoldsIsLocked() throws {
    _ = try folder.store()
    let plain = try DatabaseQueue(path: folder.storeFile.path)
    let store = try Store(at: folder.storeFile, busyTimeout: 0.05)
    try plain.inDatabase { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      let error = #expect(throws: StoreError.self) { try store.greet("yuki") }
      #expect(error?.reason == .locked)
      try database.execute(sql: "ROLLBACK")
    }
  }

  @Test func theStoreIsNamedByTheEnvironment() {
    #expect(Store.defaultURL(environment: ["KANTEI_STORE": "/shared/s.sqlite"]).path == "/shared/s.sqlite")
    #expect(Store.defaultURL(environment: ["XDG_DATA_HOME": "/data"]).path == "/data/kantei/store.sqlite")
  }
}
