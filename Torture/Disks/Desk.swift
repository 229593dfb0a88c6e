import Foundation
import Records
import Robot

/// A robot at a review that writes down what the screen acknowledged.
struct Desk {
  let room: Room
  let shop: Shop
  let terminal: PseudoTerminal
  private(set) var acknowledged: [String] = []

  init(_ room: Room, _ shop: Shop) throws {
    self.room = room
    self.shop = shop
    terminal = try room.review(shop.folder, ["--audit-sample", "0"])
    guard terminal.waits(for: 60, until: { $0.isReady && $0.decided != nil }) else {
      throw TortureError.unexpected("no frame within a minute:\n\(terminal.text)")
    }
  }

  /// Decides or takes back.
  /// - Returns: whether the screen acknowledged it within `seconds`.
  mutating func press(_ key: String, within seconds: Double = 20) -> Bool {
    guard let before = terminal.decided else { return false }
    let wasRefused = terminal.text.contains("NOT SAVED")
    terminal.type(key)
    let wanted = key == "u" ? before - 1 : before + 1
    _ = terminal.waits(for: seconds) { $0.decided == wanted || (!wasRefused && $0.text.contains("NOT SAVED")) }
    guard terminal.decided == wanted else { return false }
    acknowledged.append(["a": "accept", "r": "reject"][key] ?? "undo")
    return true
  }

  /// Waits for the screen to acknowledge a key that was typed beside `press`.
  mutating func waits(for decision: String, after before: Int) -> Bool {
    guard terminal.waits(for: 20, until: { $0.decided == before + 1 }) else { return false }
    acknowledged.append(decision)
    return true
  }

  /// Leaves, and compares the store with what was acknowledged.
  func leave() throws -> [String] {
    terminal.type("q")
    var problems: [String] = []
    let code = terminal.exitCode(within: 30)
    if code != 0 { problems.append("the review ended with \(code.map(String.init) ?? "nothing"):\n\(terminal.text)") }
    var examination = try Examination(room.storeFile)
    let labels = try examination.labels(of: shop.folder)
    let kept = labels.map { $0.isWithdrawn ? "undo" : $0.decision.rawValue }
    if kept != acknowledged { problems.append("acknowledged \(acknowledged), kept \(kept)") }
    return problems + examination.problems + room.leftovers()
  }
}
