import Foundation
import GRDB
import Robot

/// A writer that holds the store and does not go on, as one that was stopped would.
struct HeldStore {
  let house: House

  func run(isLong: Bool) throws -> [String] {
    let shop = try Shop(in: house.folder.appendingPathComponent("held-shop"), pairs: 20, photos: 8)
    let room = try house.room("held")
    _ = try shop.stock(room.storeFile)
    var desk = try Desk(room, shop)
    let queue = try DatabaseQueue(path: room.storeFile.path)
    defer { try? queue.close() }
    var problems: [String] = []
    let terminal = desk.terminal
    func hold(_ seconds: Double) throws {
      try queue.inTransaction(.immediate) { _ in
        terminal.type("a")
        _ = terminal.waits(for: seconds) { _ in false }
        return .rollback
      }
    }
    if !desk.press("a") { problems.append("the first decision is not saved") }
    try hold(1.5)
    if !desk.waits(for: "accept", after: 1) { problems.append("a decision during a write of 1.5 s is lost") }
    if isLong {
      try hold(12)
      if !desk.terminal.text.contains("NOT SAVED") || !desk.terminal.text.contains("locked") {
        problems.append("after 12 s the screen does not say that nothing was saved:\n\(desk.terminal.text)")
      }
    }
    for key in ["r", "u", "a"] where !desk.press(key) { problems.append("\(key) is not saved afterwards") }
    return try problems + desk.leave()
  }
}
