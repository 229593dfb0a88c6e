import Foundation

/// A command that is started in a room that was made ready, and killed.
struct CommandCut {
  let arguments: [String]
  /// How many kills came before its end.
  private(set) var hits = 0

  init(arguments: [String]) { self.arguments = arguments }

  var facts: String { "\(hits) before its end" }

  /// - Returns: how long it takes, and what it printed.
  static func rehearse(_ arguments: [String], in room: Room) throws -> (Duration, Room.Outcome) {
    let start = ContinuousClock.now
    let outcome = try room.run(arguments)
    let time = ContinuousClock.now - start
    guard outcome.code == 0 || outcome.code == 1 else {
      throw TortureError.unexpected("\(arguments) ended with \(outcome.code): \(outcome.errors)")
    }
    return (time, outcome)
  }

  mutating func kill(in room: Room, after delay: Duration) throws {
    let running = try room.start(arguments)
    usleep(UInt32(delay / .microseconds(1)))
    running.kill()
    if try running.finish().code == -SIGKILL { hits += 1 }
  }

  /// Lets it go to its end.
  /// - Returns: what is wrong.
  func finish(in room: Room, expecting output: Data?) throws -> [String] {
    let outcome = try room.run(arguments)
    var problems: [String] = []
    if outcome.code != 0 && outcome.code != 1 {
      problems.append("the next run ended with \(outcome.code): \(outcome.errors)")
    }
    if let output, outcome.output != output { problems.append("the next run printed something else") }
    return problems + room.leftovers()
  }
}
