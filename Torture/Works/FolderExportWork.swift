import Foundation

/// The corrected texts of a bare folder's catalog, a folder of their own.
struct FolderExportWork: Work {
  static let name = "folder-export"
  static let weight = 4.0

  let duration: Duration
  private let house: House
  private let decided: Decided
  private var command: CommandCut
  private let written: [String: Data]

  init(house: House) throws {
    self.house = house
    decided = try Decided(house: house, name: "folder", pairs: 100, isBare: true)
    command = CommandCut(
      arguments: ["export", decided.shop.folder.path, "--format", "catalog", "--out", "out"])
    let room = try decided.room(house, "folder")
    duration = try CommandCut.rehearse(command.arguments, in: room).0
    written = try Self.texts(room)
  }

  private static func texts(_ room: Room) throws -> [String: Data] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: room.file("out").path)) ?? []
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: room.file("out").appendingPathComponent($0))) })
  }

  var facts: String { command.facts }

  mutating func cut(after delay: Duration) throws -> [String] {
    let room = try decided.room(house, "folder")
    try command.kill(in: room, after: delay)
    var problems: [String] = []
    let isThere = FileManager.default.fileExists(atPath: room.file("out").path)
    if isThere, try Self.texts(room) != written { problems.append("the folder is there and not whole") }
    // A finished folder is not written over.
    if isThere { try FileManager.default.removeItem(at: room.file("out")) }
    problems += try command.finish(in: room, expecting: nil)
    if try Self.texts(room) != written { problems.append("the next run wrote otherwise") }
    return try problems + decided.problems(in: room.storeFile)
  }
}
