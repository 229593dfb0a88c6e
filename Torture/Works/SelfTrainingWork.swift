import Foundation

/// A catalog that is large enough to teach heads, whose photos were seen before.
struct SelfTrainingWork: Work {
  static let name = "self-training"
  static let weight = 4.0

  let duration: Duration
  private let house: House
  private let shop: Shop
  private var command: CommandCut
  private let audits: Data

  init(house: House) throws {
    self.house = house
    shop = try Shop(in: house.folder.appendingPathComponent("taught-shop"), pairs: 160, photos: 160)
    command = CommandCut(arguments: ["score", shop.folder.path, "--format", "ndjson"])
    // The first time every photo is seen.
    _ = try CommandCut.rehearse(command.arguments, in: house.room("taught"))
    let (time, outcome) = try CommandCut.rehearse(command.arguments, in: house.room("taught"))
    duration = time
    audits = outcome.output
  }

  var facts: String { command.facts }

  mutating func cut(after delay: Duration) throws -> [String] {
    let room = try house.room("taught")
    try command.kill(in: room, after: delay)
    var problems = try command.finish(in: room, expecting: audits)
    var examination = try Examination(room.storeFile)
    if try examination.audits(of: shop.folder) != shop.pairs.count { problems.append("audits are missing") }
    problems += examination.problems
    return problems
  }
}
