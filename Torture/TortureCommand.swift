import ArgumentParser
import Foundation

/// Attacks the built program and looks whether anything that it acknowledged was lost. Each part prints its count and what
/// failed; the exit code is 1 where anything did.
@main
struct TortureCommand: ParsableCommand {
  enum Part: String, ExpressibleByArgument, CaseIterable { case power, disks, company }

  static let configuration = CommandConfiguration(
    commandName: "kantei-torture", abstract: "Power cuts, bad disks, a clock set back, and many operators at once.")

  @Option(parsing: .upToNextOption, help: "Which parts: power, disks, company; all otherwise.")
  var part: [Part] = Part.allCases

  @Option(help: "power: how often a process is killed, over all kinds of work.")
  var count = 60

  @Option(parsing: .upToNextOption, help: "power: these kinds of work alone; --list names them.")
  var work: [String] = []

  @Flag(help: "Name the kinds of work, and end.")
  var list = false

  @Option(help: "company: how long the operators work; over 30 a lock is waited out in disks, too.")
  var seconds = 10

  @Option(help: "company: how many operators.")
  var operators = 8

  @Option(
    help:
      "company: seconds between two keys of one operator, in the mean; each wait is up to six tenths longer or shorter."
  )
  var pace = 0.25

  @Option(help: "Of all that is drawn by lot.")
  var seed: UInt64 = 1

  @Option(help: "A folder in which what was seen of photos is kept for the next run.", completion: .directory)
  var cache: String?

  func validate() throws {
    guard count > 0, seconds > 0, (1...64).contains(operators), pace > 0 else {
      throw ValidationError("--count and --seconds are at least 1, --operators 1 to 64, --pace more than 0.")
    }
    let unknown = work.filter { name in !PowerCuts.works.contains { $0.name == name } }
    guard unknown.isEmpty else { throw ValidationError("There is no work \(unknown.joined(separator: ", ")).") }
  }

  func run() throws {
    if list {
      for work in PowerCuts.works { print(work.name) }
      return
    }
    signal(SIGPIPE, SIG_IGN)
    let house = try House(cache: cache.map { URL(fileURLWithPath: $0) })
    defer { house.remove() }
    let minutes = Minutes()
    minutes.note("load average \(Machine.loadAverage), \(ProcessInfo.processInfo.activeProcessorCount) processors")
    for part in Part.allCases where self.part.contains(part) {
      switch part {
      case .power:
        var cuts = PowerCuts(house: house, seed: seed)
        try cuts.run(count, works: work, minutes)
      case .disks: try Disks(house: house, isLong: seconds > 30).run(minutes)
      case .company:
        try Company(house: house, operators: operators, seconds: seconds, pace: pace, seed: seed)
          .run(minutes)
      }
    }
    minutes.note(minutes.failures.isEmpty ? "nothing failed" : "\(minutes.failures.count) failures")
    if !minutes.failures.isEmpty { throw ExitCode(1) }
  }
}
