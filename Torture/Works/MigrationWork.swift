import Foundation
import GRDB
import Records
import StoreSamples

/// A store of release 0.1.0, opened by this one.
struct MigrationWork: Work {
  static let name = "migration"
  static let weight = 9.0
  private static let labels = 1500
  private static let catalog = URL(fileURLWithPath: "/shop")

  let duration: Duration
  private let house: House
  private let old: URL
  private var command = CommandCut(arguments: ["log", "/shop"])
  private let history: Data

  init(house: House) throws {
    self.house = house
    let room = try house.room("migration-old")
    old = room.storeFile
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: old.path, configuration: configuration)
    try queue.write { database in
      try database.execute(sql: OldStore.sql)
      // The fixture's two labels, again and again under other names.
      for number in 3...Self.labels {
        try database.execute(
          sql: """
            INSERT INTO label (id, catalog, pair, audit, content, operator, at, decision, isWithdrawn, seconds, json)
            SELECT ?1, catalog, pair, audit, content, operator, at, decision, isWithdrawn, seconds,
              json_set(json, '$.id', ?1) FROM label WHERE sequence = 1
            """,
          arguments: [String(format: "33333333-3333-4333-8333-%012d", number)])
      }
    }
    try queue.close()
    let (time, outcome) = try CommandCut.rehearse(command.arguments, in: Self.room(house, old))
    duration = time
    history = outcome.output
  }

  private static func room(_ house: House, _ old: URL) throws -> Room {
    let room = try house.room("migration")
    try FileManager.default.copyItem(at: old, to: room.storeFile)
    return room
  }

  var facts: String { command.facts }

  mutating func cut(after delay: Duration) throws -> [String] {
    let room = try Self.room(house, old)
    try command.kill(in: room, after: delay)
    var problems = try command.finish(in: room, expecting: history)
    var examination = try Examination(room.storeFile)
    if try examination.labels(of: Self.catalog).count != Self.labels { problems.append("labels are missing") }
    problems += examination.problems
    let copies = try FileManager.default.contentsOfDirectory(atPath: room.url.path).filter { $0.contains(".before-") }
    if copies.isEmpty { problems.append("there is no copy of the old store") }
    for copy in copies {
      var examination = try Examination(room.file(copy))
      if try examination.labels(of: Self.catalog).count != Self.labels { problems.append("\(copy) lacks labels") }
      problems += examination.problems
    }
    return problems
  }
}
