import Foundation

/// A cold catalog of a few photos: nothing of them is known, only the class names.
struct ScoreWork: Work {
  static let name = "score"
  static let weight = 15.0

  let duration: Duration
  private let house: House
  private let shop: Shop
  private var command: CommandCut
  private let audits: Data

  init(house: House) throws {
    self.house = house
    shop = try Shop(in: house.folder.appendingPathComponent("score-shop"), pairs: 8, photos: 8)
    command = CommandCut(arguments: ["score", shop.folder.path, "--format", "ndjson"])
    _ = try CommandCut.rehearse(command.arguments, in: house.room("score"))
    let (time, outcome) = try CommandCut.rehearse(command.arguments, in: Self.coldRoom(house))
    duration = time
    audits = outcome.output
  }

  /// With the class names alone in its cache, which no photo changes and which take seconds.
  private static func coldRoom(_ house: House) throws -> Room {
    var room = try house.room("score")
    let cache = room.file("cache")
    room.cache = cache
    let known = house.cache.appendingPathComponent("kantei/phrases")
    for case let path as String in FileManager.default.enumerator(atPath: known.path) ?? .init()
    where path.hasSuffix("/imagenet-classes") {
      let copy = cache.appendingPathComponent("kantei/phrases/\(path)")
      try FileManager.default.createDirectory(
        at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: known.appendingPathComponent(path), to: copy)
    }
    return room
  }

  var facts: String { command.facts }

  mutating func cut(after delay: Duration) throws -> [String] {
    let room = try Self.coldRoom(house)
    try command.kill(in: room, after: delay)
    var problems: [String] = []
    if FileManager.default.fileExists(atPath: room.storeFile.path) {
      var examination = try Examination(room.storeFile)
      _ = try examination.audits(of: shop.folder)
      problems = examination.problems
    }
    problems += try command.finish(in: room, expecting: audits)
    var examination = try Examination(room.storeFile)
    if try examination.audits(of: shop.folder) != shop.pairs.count { problems.append("audits are missing") }
    return problems + examination.problems
  }
}
