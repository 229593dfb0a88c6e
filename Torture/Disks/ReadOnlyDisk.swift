import Foundation
import Records
import Robot

struct ReadOnlyDisk {
  let house: House

  func run() throws -> [String] {
    let decided = try Decided(house: house, name: "fixed", pairs: 50)
    let room = try decided.room(house, "fixed")
    let disk = try SmallDisk(room.file("disk"), kilobytes: 8192)
    defer { withExtendedLifetime(disk) {} }
    var fixed = room
    fixed.store = disk.file("store.sqlite")
    _ = try Store(at: decided.stocked).backUp(to: fixed.storeFile)
    let catalog = decided.shop.folder.path
    let export = ["export", catalog, "--out", disk.file("out").path]
    let backup = ["backup", disk.file("copy.sqlite").path]
    try disk.makeReadOnly(true)
    var problems = Refusal(try fixed.run(["score", catalog]), code: 3, word: "read-only").problems
    problems += Refusal(try room.run(export), code: 2, word: "may not be written to").problems
    problems += Refusal(try room.run(backup), code: 2, word: "may not be written to").problems
    let terminal = try fixed.review(decided.shop.folder)
    if terminal.exitCode(within: 30) != 3 || !terminal.text.contains("read-only") {
      problems.append("review does not say that its store is read-only:\n\(terminal.text)")
    }
    try disk.makeReadOnly(false)
    for arguments in [export, backup] {
      let outcome = try room.run(arguments)
      if outcome.code != 0 { problems.append("\(arguments[0]) once it may: \(outcome.errors)") }
    }
    return try problems + decided.problems(in: fixed.storeFile) + room.leftovers()
  }

  func readOnlyFile() throws -> [String] {
    let decided = try Decided(house: house, name: "closed", pairs: 20)
    let room = try decided.room(house, "closed")
    chmod(room.storeFile.path, 0o444)
    var problems = Refusal(try room.run(["score", decided.shop.folder.path]), code: 3, word: "read-only").problems
    chmod(room.storeFile.path, 0o600)
    problems += try decided.problems(in: room.storeFile)
    return problems
  }
}
