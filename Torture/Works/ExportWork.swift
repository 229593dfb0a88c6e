import Foundation

/// Exports in all formats in turn, over an old file every other time.
struct ExportWork: Work {
  static let name = "export"
  static let weight = 16.0
  private static let formats = ["csv", "ndjson", "label-studio", "coco", "truth", "catalog"]
  private static let old = Data("what was here before".utf8)

  let duration: Duration
  private let house: House
  private let decided: Decided
  private var turn = 0
  private var hits = 0
  /// What each format writes, by the files' names.
  private let written: [[String: Data]]

  init(house: House) throws {
    self.house = house
    let decided = try Decided(house: house, name: "export", pairs: 300)
    self.decided = decided
    var longest = Duration.zero
    written = try Self.formats.map { format in
      let room = try decided.room(house, "export")
      longest = max(longest, try CommandCut.rehearse(Self.arguments(format, decided), in: room).0)
      return try Self.files(room)
    }
    duration = longest
  }

  private static func arguments(_ format: String, _ decided: Decided) -> [String] {
    ["export", decided.shop.folder.path, "--format", format, "--out", "out"]
  }

  private static func files(_ room: Room) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: room.url.path) where name.hasPrefix("out") {
      files[name] = try Data(contentsOf: room.file(name))
    }
    return files
  }

  var facts: String { "\(hits) before its end" }

  mutating func cut(after delay: Duration) throws -> [String] {
    defer { turn += 1 }
    let place = turn % Self.formats.count
    let format = Self.formats[place]
    var command = CommandCut(arguments: Self.arguments(format, decided))
    defer { hits += command.hits }
    let room = try decided.room(house, "export")
    let isOver = turn / Self.formats.count % 2 == 1
    if isOver { for name in written[place].keys { try Self.old.write(to: room.file(name)) } }
    try command.kill(in: room, after: delay)
    var problems: [String] = []
    let found = try Self.files(room)
    for (name, whole) in written[place] {
      switch found[name] {
      case nil where !isOver, Self.old where isOver, whole: break
      default: problems.append("\(format): \(name) is neither the old file nor the new one")
      }
    }
    problems += try decided.problems(in: room.storeFile)
    problems += try command.finish(in: room, expecting: nil)
    if try Self.files(room) != written[place] { problems.append("\(format): the next run wrote otherwise") }
    return problems
  }
}
