import Foundation
import Records
import Robot

/// Disks that are full, read-only or slow, a store that somebody else holds, and a clock that is set back. Each time: an error
/// that says what to do, nothing acknowledged lost, and work that goes on once it is mended.
struct Disks {
  let house: House
  /// Whether a lock is held for longer than the program waits, which takes a dozen seconds.
  let isLong: Bool

  func run(_ minutes: Minutes) throws {
    minutes.note("disks and clocks")
    let parts: [(name: String, needsRoot: Bool, body: () throws -> [String])] = [
      ("full disk: review", true, { try FullDisk(house: house).review() }),
      ("full disk: score, export, backup", true, { try FullDisk(house: house).commands() }),
      ("read-only disk", true, { try ReadOnlyDisk(house: house).run() }),
      ("read-only store", false, { try ReadOnlyDisk(house: house).readOnlyFile() }),
      ("a writer that holds the store", false, { try HeldStore(house: house).run(isLong: isLong) }),
      ("slow disk", false, { try Shim(house: house).slowDisk() }),
      ("clock set back", false, { try Shim(house: house).clockSetBack() }),
    ]
    for part in parts {
      if part.needsRoot, !Machine.isRoot {
        minutes.note("  \(part.name): skipped, mounting needs root")
        continue
      }
      do {
        let problems = try part.body()
        minutes.fail(problems, at: part.name)
        minutes.note("  \(part.name): \(problems.isEmpty ? "as it should be" : "\(problems.count) problems")")
      } catch let skip as Skip {
        minutes.note("  \(part.name): skipped, \(skip.reason)")
      }
    }
  }
}

/// Something that can't be tried here.
struct Skip: Error { let reason: String }
