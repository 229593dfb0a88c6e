import Foundation
import Records
import Robot

struct FullDisk {
  let house: House

  /// Fills up while somebody decides.
  func review() throws -> [String] {
    let shop = try Shop(in: house.folder.appendingPathComponent("full-review-shop"), pairs: 150, photos: 8)
    var room = try house.room("full-review")
    let disk = try SmallDisk(room.file("disk"), kilobytes: 2048)
    defer { withExtendedLifetime(disk) {} }
    room.store = disk.file("store.sqlite")
    let catalog = try shop.stock(room.storeFile).catalog
    var desk = try Desk(room, shop)
    var problems: [String] = []
    for _ in 0..<3 where !desk.press("a") { problems.append("nothing is saved though there is room") }
    try disk.fill()
    // SQLite's log may have room left in itself.
    var isRefused = false
    for _ in 0..<100 where !isRefused { isRefused = !desk.press("r") }
    if !isRefused { problems.append("a hundred decisions fit on a full disk") }
    if !desk.terminal.text.contains("No space is left") {
      problems.append("the screen does not say that no space is left:\n\(desk.terminal.text)")
    }
    // A correction with a note, typed while there is no room.
    desk.terminal.type("em")
    _ = desk.terminal.shows("note:")
    desk.terminal.type("torn label\r\r")
    _ = desk.terminal.waits(for: 2) { $0.text.contains("NOT SAVED") && !$0.text.contains("note:") }
    disk.free()
    let before = desk.terminal.decided ?? 0
    desk.terminal.type("\r")
    if !desk.waits(for: "accept", after: before) { problems.append("the correction is not saved once there is room") }
    for key in ["a", "u", "r", "a"] where !desk.press(key) { problems.append("\(key) is not saved once there is room") }
    problems += try desk.leave()
    let notes = try Store(at: room.storeFile).labels(in: catalog).compactMap(\.note)
    if notes != ["torn label"] { problems.append("the note that was typed is \(notes)") }
    return problems
  }

  func commands() throws -> [String] {
    let decided = try Decided(house: house, name: "full", pairs: 200)
    let scored = try Shop(in: house.folder.appendingPathComponent("full-score-shop"), pairs: 4, photos: 4)
    let whole = try house.room("full-plain").run(["score", scored.folder.path, "--format", "ndjson"])
    var room = try decided.room(house, "full")
    let disk = try SmallDisk(room.file("disk"), kilobytes: 4096)
    defer { withExtendedLifetime(disk) {} }
    let old = Data("what was here before".utf8)
    try old.write(to: disk.file("out"))
    _ = try Store(at: decided.stocked).backUp(to: disk.file("scored.sqlite"))
    try disk.fill()

    let export = ["export", decided.shop.folder.path, "--format", "ndjson", "--out", disk.file("out").path]
    let backup = ["backup", disk.file("copy.sqlite").path]
    var problems = refusal(of: try room.run(export), code: 1, word: "no space is left")
    problems += refusal(of: try room.run(backup), code: 1, word: "no space is left")
    if try Data(contentsOf: disk.file("out")) != old { problems.append("the old export is not as it was") }
    if FileManager.default.fileExists(atPath: disk.file("copy.sqlite").path) {
      problems.append("half a backup is there")
    }
    var crowded = room
    crowded.store = disk.file("scored.sqlite")
    let score = ["score", scored.folder.path, "--format", "ndjson"]
    problems += refusal(of: try crowded.run(score), code: 3, word: "No space is left")
    disk.free()

    for (name, outcome) in try [("export", room.run(export)), ("backup", room.run(backup))] where outcome.code != 0 {
      problems.append("\(name) with room again: \(outcome.errors)")
    }
    if try crowded.run(score).output != whole.output { problems.append("score with room again prints something else") }
    problems += try decided.problems(in: disk.file("copy.sqlite")) + decided.problems(in: crowded.storeFile)
    return problems + room.leftovers()
  }

  private func refusal(of outcome: Room.Outcome, code: Int32, word: String) -> [String] {
    Refusal(outcome, code: code, word: word).problems
  }
}

/// What a command that can't do its work should say, and how it should end.
struct Refusal {
  private(set) var problems: [String] = []

  init(_ outcome: Room.Outcome, code: Int32, word: String) {
    if outcome.code != code { problems.append("ended with \(outcome.code) in place of \(code): \(outcome.errors)") }
    if !outcome.errors.contains(word) { problems.append("\"\(word)\" is missing in: \(outcome.errors)") }
  }
}
