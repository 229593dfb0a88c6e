import Files
import Foundation
import GRDB
import Records
import Testing

/// `kantei backup`: a consistent copy, also while people work.
@Suite struct BackupTests {
  let folder: FreshFolder
  let store: Store
  let catalog: CatalogID

  init() throws {
    folder = try FreshFolder()
    store = try folder.store()
    catalog = try store.catalogID(for: "/shop")
    try store.save(["a", "b"].map { scored(audit($0, risk: 0.5)) }, in: catalog)
    try store.append(label("a"), in: catalog)
  }

  private var copy: URL { folder.url.appendingPathComponent("copy.sqlite") }

  private func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { $0.hasSuffix(".part") }
  }

  @Test func theCopyIsAStoreThatHoldsTheSame() throws {
    let counts = try store.backUp(to: copy)
    #expect(counts.labels == 1)
    #expect(counts.audits == 2)
    let opened = try Store(at: copy)
    let same = try #require(try opened.knownCatalogID(for: "/shop"))
    #expect(try opened.labelRecords(in: same) == store.labelRecords(in: catalog))
    #expect(try opened.audits(in: same) == store.audits(in: catalog))
    // The copy's labels are as unchangeable as the store's.
    let plain = try DatabaseQueue(path: copy.path)
    #expect(throws: DatabaseError.self) { try plain.write { try $0.execute(sql: "DELETE FROM label") } }
    #expect(try FileManager.default.attributesOfItem(atPath: copy.path)[.posixPermissions] as? Int == 0o600)
    #expect(try leftovers().isEmpty)
  }

  @Test func whileLabelsAreAppendedTheCopyIsAPrefixOfThem() async throws {
    let (store, catalog) = (store, catalog)
    let writer = Task {
      for number in 0..<400 {
        try Task.checkCancellation()
        try store.append(label("a", at: Double(number + 1)), in: catalog)
      }
    }
    var counts: [Int] = []
    for number in 0..<5 {
      let file = folder.url.appendingPathComponent("copy-\(number).sqlite")
      let before = try store.labels(in: catalog).count
      counts.append(try store.backUp(to: file).labels)
      let after = try store.labels(in: catalog)
      #expect((before...after.count).contains(counts[number]))
      let opened = try Store(at: file)
      let copied = try opened.labels(in: try opened.catalogID(for: "/shop"))
      #expect(copied == Array(after.prefix(copied.count)))
    }
    writer.cancel()
    _ = await writer.result
  }

  @Test func anEarlierBackupIsReplacedOnlyWhenTold() throws {
    _ = try store.backUp(to: copy)
    let old = try Data(contentsOf: copy)
    try store.append(label("b"), in: catalog)
    let error = #expect(throws: StagedFileError.self) { try store.backUp(to: copy) }
    #expect(error?.reason == .exists)
    #expect(try Data(contentsOf: copy) == old)
    #expect(try store.backUp(to: copy, replacing: true).labels == 2)
    #expect(try Store(at: copy).knownCatalogID(for: "/shop") != nil)
  }

  /// Python's `sqlite3` would open the third, too: it is another program's database.
  @Test(arguments: ["old", "SQLite format 3", nil])
  func whatIsNoStoreIsNeverReplaced(_ text: String?) throws {
    if let text {
      try Data(text.utf8).write(to: copy)
    } else {
      try DatabaseQueue(path: copy.path).write { try $0.execute(sql: "CREATE TABLE mine (x)") }
    }
    let old = try Data(contentsOf: copy)
    let error = #expect(throws: StagedFileError.self) { try store.backUp(to: copy, replacing: true) }
    #expect(error?.description.contains("no store of kantei") == true && error?.isNameWrong == true)
    #expect(try Data(contentsOf: copy) == old)
    #expect(try leftovers().isEmpty)
  }

  /// A copy takes a while, in which the file that it is to replace may become somebody's.
  @Test(arguments: ["written", "opened", "replaced"])
  func whatItReplacesIsLookedAtAgainWhenTheCopyIsMade(_ change: String) throws {
    _ = try store.backUp(to: copy)
    var open: Store?
    let error = #expect(throws: StagedFileError.self) {
      try store.backUp(to: copy, replacing: true) {
        switch change {
        case "written":
          try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 9)], ofItemAtPath: copy.path)
        case "opened":
          open = try Store(at: copy)
          try open?.append(label("a", at: 9), in: catalog)
        default: try Data("mine".utf8).write(to: copy)
        }
      }
    }
    #expect(error?.isNameWrong == true)
    #expect(try leftovers().isEmpty)
    switch change {
    case "opened": #expect(try open?.labels(in: catalog).count == 2, "what was written then is there")
    case "replaced": #expect(try Data(contentsOf: copy) == Data("mine".utf8))
    default: #expect(error?.description.contains("while the copy was made") == true)
    }
  }

  /// SQLite would take the other store's log for the backup's.
  @Test func aStoreThatSomebodyHasOpenIsNotReplaced() throws {
    _ = try store.backUp(to: copy)
    let open = try Store(at: copy)
    try open.append(label("a", at: 9), in: open.catalogID(for: "/shop"))
    let error = #expect(throws: StagedFileError.self) { try store.backUp(to: copy, replacing: true) }
    #expect(error?.description.contains("has open") == true)
    #expect(try open.labels(in: open.catalogID(for: "/shop")).count == 2)
  }

  @Test func theStoreItselfIsNeverReplaced() throws {
    let link = folder.url.appendingPathComponent("link.sqlite")
    let hard = folder.url.appendingPathComponent("hard.sqlite")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: store.url)
    try FileManager.default.linkItem(at: store.url, to: hard)
    let log = URL(fileURLWithPath: store.url.path + "-wal")
    for file in [store.url, link, hard, log] {
      let error = #expect(throws: StoreError.self) { try store.backUp(to: file, replacing: true) }
      #expect(error?.reason == .refused)
    }
    #expect(try store.labels(in: catalog).count == 1)
  }

  @Test func aDamagedStoreGivesNoCopy() throws {
    try store.save((0..<300).map { scored(audit("x\($0)", risk: 0.5), key: "k\($0)") }, in: catalog)
    let plain = try DatabaseQueue(path: store.url.path)
    try plain.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    let handle = try FileHandle(forUpdating: store.url)
    for page in 40..<60 {
      try handle.seek(toOffset: UInt64(page * 4096))
      try handle.write(contentsOf: Data(repeating: 0xA5, count: 4096))
    }
    try handle.close()
    let error = #expect(throws: StoreError.self) { try Store(at: folder.storeFile).backUp(to: copy) }
    #expect(error?.reason == .damaged)
    #expect(!FileManager.default.fileExists(atPath: copy.path))
    #expect(try leftovers().isEmpty)
  }

  @Test(.enabled(if: geteuid() == 0, "mounting needs root"), arguments: ["size=64k", "ro"])
  func aFullOrReadOnlyDiskIsNamedAndTheStoreIsUnchanged(_ option: String) throws {
    let small = folder.url.appendingPathComponent("small")
    try FileManager.default.createDirectory(at: small, withIntermediateDirectories: true)
    guard try mount("tmpfs", "-o", option, at: small) else { return }
    defer { unmount(small) }
    let error = #expect(throws: StagedFileError.self) {
      try store.backUp(to: small.appendingPathComponent("copy.sqlite"))
    }
    #expect(error?.reason == (option == "ro" ? .readOnly : .diskFull))
    #expect(try FileManager.default.contentsOfDirectory(atPath: small.path).isEmpty)
    try store.append(label("b"), in: catalog)
    #expect(try store.labels(in: catalog).count == 2)
  }

  @Test func aMissingStoreIsNotMade() throws {
    let missing = folder.url.appendingPathComponent("none.sqlite")
    let error = #expect(throws: StoreError.self) { try Store.existing(at: missing) }
    #expect(error?.reason == .missing)
    #expect(!FileManager.default.fileExists(atPath: missing.path))
  }
}
