import Foundation
import Records
import Testing

/// Who may read a store.
@Suite struct ModeTests {
  let folder: FreshFolder

  init() throws { folder = try FreshFolder() }

  private func status(_ file: URL) throws -> stat {
    var status = stat()
    try #require(lstat(file.path, &status) == 0, "\(file.path)")
    return status
  }

  private func modes(of file: URL) throws -> [mode_t] {
    try ["", "-wal", "-shm"].map { try status(URL(fileURLWithPath: file.path + $0)).st_mode & 0o7777 }
  }

  @Test func aStoreAndItsBackupAreTheirOwnersAlone() throws {
    let file = folder.url.appendingPathComponent("new/deep/store.sqlite")
    let store = try Store(at: file)
    try store.append(label("a"), in: store.catalogID(for: "/shop"))
    #expect(try modes(of: file) == [0o600, 0o600, 0o600])
    #expect(try status(folder.url.appendingPathComponent("new")).st_mode & 0o777 == 0o700)
    let copy = folder.url.appendingPathComponent("copy.sqlite")
    _ = try store.backUp(to: copy)
    #expect(try status(copy).st_mode & 0o777 == 0o600)
  }

  @Test func aSharedFoldersGroupHasTheStoreToo() throws {
    let shared = folder.url.appendingPathComponent("shared")
    try FileManager.default.createDirectory(at: shared, withIntermediateDirectories: true)
    try #require(chmod(shared.path, 0o2770) == 0)
    // Another group than the user's own, where that may be chosen.
    if geteuid() == 0 { try #require(chown(shared.path, 0, 50) == 0) }
    let file = shared.appendingPathComponent("store.sqlite")
    let store = try Store(at: file)
    try store.append(label("a"), in: store.catalogID(for: "/shop"))
    #expect(try modes(of: file) == [0o660, 0o660, 0o660])
    let group = try status(shared).st_gid
    #expect(
      try ["", "-wal", "-shm"].map { try status(URL(fileURLWithPath: file.path + $0)).st_gid } == [group, group, group])
  }

  @Test func aFolderThatEverybodyWritesToSharesNothing() throws {
    let open = folder.url.appendingPathComponent("open")
    try FileManager.default.createDirectory(at: open, withIntermediateDirectories: true)
    try #require(chmod(open.path, 0o3777) == 0)
    let file = open.appendingPathComponent("store.sqlite")
    _ = try Store(at: file)
    #expect(try status(file).st_mode & 0o777 == 0o600)
  }

  @Test func aLinkThatLeadsNowhereMakesNoStoreElsewhere() throws {
    let target = folder.url.appendingPathComponent("elsewhere.sqlite")
    try FileManager.default.createSymbolicLink(at: folder.storeFile, withDestinationURL: target)
    let error = #expect(throws: StoreError.self) { try folder.store() }
    #expect(error?.reason == .unreachable && error?.description.contains("link") == true)
    #expect(!FileManager.default.fileExists(atPath: target.path))
  }
}
