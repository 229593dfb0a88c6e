import Files
import Foundation
import Testing

/// Files that appear whole or not at all.
@Suite struct StagedFileTests {
  let place: Place
  let file: URL

  init() throws {
    place = try Place()
    file = place.file("out.csv")
    try Data("old".utf8).write(to: file)
  }

  private func content() throws -> String { try String(contentsOf: file, encoding: .utf8) }

  @Test(arguments: [false, true])
  func untilItIsCommittedTheOldFileStands(isNamed: Bool) throws {
    do {
      let staged = try StagedFile(for: file, isNamed: isNamed)
      try staged.write([UInt8](repeating: 7, count: 1 << 20))
      #expect(try content() == "old")
    }
    #expect(try content() == "old")
    #expect(try place.names() == ["out.csv"])
  }

  @Test(arguments: [false, true])
  func committedItIsTheWholeFileForItsOwnerAlone(isNamed: Bool) throws {
    for name in ["out.csv", "new.csv"] {
      let staged = try StagedFile(for: place.file(name), isNamed: isNamed)
      try staged.write("new".utf8)
      try staged.commit()
      #expect(try String(contentsOf: place.file(name), encoding: .utf8) == "new")
      #expect(try place.mode(of: name) == 0o600)
    }
    #expect(try place.names() == ["new.csv", "out.csv"])
  }

  @Test(arguments: [false, true])
  func notToldToReplaceItReplacesNothing(isNamed: Bool) throws {
    do {
      let staged = try StagedFile(for: file, isNamed: isNamed)
      try staged.write("new".utf8)
      let error = #expect(throws: StagedFileError.self) { try staged.commit(replacing: false) }
      #expect(error?.reason == .exists)
    }
    #expect(try content() == "old")
    #expect(try place.names() == ["out.csv"])
  }

  @Test(arguments: ["out.csv", "nowhere"])
  func aLinkAtItsPlaceIsNotFollowed(_ target: String) throws {
    let link = place.file("link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: place.file(target))
    let error = #expect(throws: StagedFileError.self) { try StagedFile(for: link) }
    #expect(error?.reason == .isLink)
    #expect(try content() == "old")
    #expect(try place.names() == ["link", "out.csv"])
  }

  @Test func aLinkThatComesWhileItIsWrittenIsReplacedNotFollowed() throws {
    let staged = try StagedFile(for: place.file("late"))
    try staged.write("new".utf8)
    try FileManager.default.createSymbolicLink(at: place.file("late"), withDestinationURL: file)
    try staged.commit()
    #expect(try content() == "old")
    #expect(try String(contentsOf: place.file("late"), encoding: .utf8) == "new")
  }

  @Test func foldersAndDevicesAreNotReplaced() throws {
    for path in [place.url.path, "/dev/null"] {
      let error = #expect(throws: StagedFileError.self) { try StagedFile(for: URL(fileURLWithPath: path)) }
      #expect(error?.reason == .notAFile)
    }
    let error = #expect(throws: StagedFileError.self) { try StagedFile(for: place.file("none/out.csv")) }
    #expect(error?.reason == .folderMissing)
  }

  @Test func whatAKilledProcessLeftGoesWithTheNextFile() throws {
    let names = [".kantei-left.part", ".kantei-folder.part", ".kantei-mine.txt", "kantei-mine.part"]
    for name in names where name != ".kantei-folder.part" { try Data("x".utf8).write(to: place.file(name)) }
    try FileManager.default.createDirectory(at: place.file(".kantei-folder.part/in"), withIntermediateDirectories: true)
    try Data("x".utf8).write(to: place.file(".kantei-folder.part/in/it"))
    try FileManager.default.createSymbolicLink(at: place.file(".kantei-link.part"), withDestinationURL: file)
    try StagedFile.write("new".utf8, to: place.file("new.csv"))
    #expect(
      try place.names() == [".kantei-link.part", ".kantei-mine.txt", "kantei-mine.part", "new.csv", "out.csv"])
    #expect(try content() == "old")
  }

  @Test func aCopysLogGoesWithIt() throws {
    let living = try StagedFile(for: place.file("a.sqlite"), isNamed: true)
    let name = try #require(living.temporary?.lastPathComponent)
    for log in ["\(name)-journal", ".kantei-left.part-journal", ".kantei-gone.part-wal", "mine.part-journal"] {
      try Data("x".utf8).write(to: place.file(log))
    }
    try Data("x".utf8).write(to: place.file(".kantei-left.part"))
    try StagedFile.write("new".utf8, to: place.file("b.csv"))
    #expect(try place.names() == [name, "\(name)-journal", "b.csv", "mine.part-journal", "out.csv"].sorted())
    withExtendedLifetime(living) {}
  }

  @Test func whatALivingProcessIsAtWorkOnStays() throws {
    let file = try StagedFile(for: place.file("a.csv"), isNamed: true)
    let folder = try StagedFolder(for: place.file("b"))
    try Data("x".utf8).write(to: folder.url.appendingPathComponent("x"))
    try StagedFile.write("new".utf8, to: place.file("c.csv"))
    try file.commit()
    try folder.commit()
    #expect(try place.names() == ["a.csv", "b", "c.csv", "out.csv"])
    #expect(try place.mode(of: "b") == 0o700)
  }

  @Test(.enabled(if: geteuid() == 0, "mounting needs root"))
  func onAFullDiskTheOldFileStands() throws {
    let small = place.file("small")
    try FileManager.default.createDirectory(at: small, withIntermediateDirectories: true)
    guard try run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", small.path) else { return }
    defer { _ = try? run("umount", "-l", small.path) }
    let out = small.appendingPathComponent("out.csv")
    try Data("old".utf8).write(to: out)
    let error = #expect(throws: StagedFileError.self) {
      try StagedFile.write([UInt8](repeating: 7, count: 1 << 20), to: out)
    }
    #expect(error?.reason == .diskFull)
    #expect(error?.description.contains(out.path) == true)
    #expect(try String(contentsOf: out, encoding: .utf8) == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: small.path) == ["out.csv"])
  }
}
