import Foundation
import Records

/// Labels of a file into a store that has none: all of them or nothing.
struct ImportWork: Work {
  static let name = "import"
  static let weight = 9.0

  let duration: Duration
  private let house: House
  private let decided: Decided
  private let bare: URL
  private var command: CommandCut

  init(house: House) throws {
    self.house = house
    decided = try Decided(house: house, name: "import", pairs: 300)
    let room = try decided.room(house, "import-file")
    _ = try CommandCut.rehearse(
      ["export", decided.shop.folder.path, "--format", "ndjson", "--out", "labels.ndjson"], in: room)
    command = CommandCut(arguments: ["import", decided.shop.folder.path, room.file("labels.ndjson").path])
    bare = try house.room("import-bare").storeFile
    _ = try decided.shop.stock(bare)
    duration = try CommandCut.rehearse(command.arguments, in: Self.room(house, bare)).0
  }

  private static func room(_ house: House, _ bare: URL) throws -> Room {
    let room = try house.room("import")
    _ = try Store(at: bare).backUp(to: room.storeFile)
    return room
  }

  var facts: String { command.facts }

  mutating func cut(after delay: Duration) throws -> [String] {
    let room = try Self.room(house, bare)
    try command.kill(in: room, after: delay)
    var examination = try Examination(room.storeFile)
    let found = try examination.labels(of: decided.shop.folder)
    var problems = examination.problems
    if !found.isEmpty, found != decided.labels { problems.append("\(found.count) of \(decided.labels.count) labels") }
    problems += try command.finish(in: room, expecting: nil)
    return try problems + decided.problems(in: room.storeFile)
  }
}
