import Foundation
import Records

/// A backup, over an earlier one every other time.
struct BackupWork: Work {
  static let name = "backup"
  static let weight = 9.0

  let duration: Duration
  private let house: House
  private let decided: Decided
  private let earlier: Decided
  private var command = CommandCut(arguments: ["backup", "copy.sqlite", "--overwrite"])
  private var turn = 0

  init(house: House) throws {
    self.house = house
    decided = try Decided(house: house, name: "backup", pairs: 400)
    earlier = try Decided(house: house, name: "earlier", pairs: 10)
    duration = try CommandCut.rehearse(command.arguments, in: decided.room(house, "backup")).0
  }

  var facts: String { command.facts }

  mutating func cut(after delay: Duration) throws -> [String] {
    defer { turn += 1 }
    let room = try decided.room(house, "backup")
    let copy = room.file("copy.sqlite")
    let isOver = turn % 2 == 1
    if isOver { _ = try Store(at: earlier.stocked).backUp(to: copy) }
    try command.kill(in: room, after: delay)
    var problems: [String] = []
    if FileManager.default.fileExists(atPath: copy.path) {
      // Looked at in a copy: what is open is not replaced.
      let looked = room.file("looked.sqlite")
      try FileManager.default.copyItem(at: copy, to: looked)
      let asNew = try decided.problems(in: looked)
      if !asNew.isEmpty { problems += isOver ? try earlier.problems(in: looked) : asNew }
    } else if isOver {
      problems.append("the earlier backup is gone")
    }
    problems += try decided.problems(in: room.storeFile)
    problems += try command.finish(in: room, expecting: nil)
    return try problems + decided.problems(in: copy)
  }
}
