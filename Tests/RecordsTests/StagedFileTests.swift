import Foundation
import Records
import Testing

/// Files that appear whole or not at all.
@Suite struct StagedFileTests {
  let folder: FreshFolder
  let file: URL

  init() throws {
    folder = try FreshFolder()
    file = folder.url.appendingPathComponent("out.csv")
    try Data("old".utf8).write(to: file)
  }

  private func content() throws -> String { try String(contentsOf: file, encoding: .utf8) }
  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
  }

  @Test func untilItIsCommittedTheOldFileStands() throws {
    do {
      let staged = try StagedFile(for: file)
      try staged.write([UInt8](repeating: 7, count: 1 << 20))
      #expect(try content() == "old")
    }
    #expect(try content() == "old")
    #expect(try names() == ["out.csv"])
  }

  @Test func committedItIsTheWholeFileForItsOwnerAlone() throws {
    let staged = try StagedFile(for: file)
    try staged.write("new".utf8)
    try staged.commit()
    #expect(try content() == "new")
    #expect(try names() == ["out.csv"])
    #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o600)
  }

  @Test func throughALinkTheFileBehindItIsRenewed() throws {
    let link = folder.url.appendingPathComponent("link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
    let staged = try StagedFile(for: link)
    try staged.write("new".utf8)
    try staged.commit()
    #expect(try content() == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == file.path)
  }

  @Test func foldersAndDevicesAreNotReplaced() throws {
    for path in [folder.url.path, "/dev/null"] {
      let error = #expect(throws: StagedFileError.self) { try StagedFile(for: URL(fileURLWithPath: path)) }
      #expect(error?.reason == .notAFile)
    }
    let missing = folder.url.appendingPathComponent("none/out.csv")
    #expect(#expect(throws: StagedFileError.self) { try StagedFile(for: missing) }?.reason == .folderMissing)
  }

  @Test(.enabled(if: geteuid() == 0, "mounting needs root"))
  func onAFullDiskTheOldFileStands() throws {
    let small = folder.url.appendingPathComponent("small")
    try FileManager.default.createDirectory(at: small, withIntermediateDirectories: true)
    guard try mount("tmpfs", "-o", "size=64k", at: small) else { return }
    defer { unmount(small) }
    let out = small.appendingPathComponent("out.csv")
    try Data("old".utf8).write(to: out)
    let error = #expect(throws: StagedFileError.self) {
      let staged = try StagedFile(for: out)
      try staged.write([UInt8](repeating: 7, count: 1 << 20))
      try staged.commit()
    }
    #expect(error?.reason == .diskFull)
    #expect(error?.description.contains(out.path) == true)
    #expect(try String(contentsOf: out, encoding: .utf8) == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: small.path) == ["out.csv"])
  }
}
