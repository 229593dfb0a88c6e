import Foundation
import Records

/// Many operators, each a review in a terminal of its own, on one store in which another catalog is scored meanwhile.
struct Company {
  let house: House
  let operators: Int
  let seconds: Int
  /// Seconds between two keys of one operator, in the mean.
  let pace: Double
  let seed: UInt64

  func run(_ minutes: Minutes) throws {
    try scoreTwice(minutes)
    try review(minutes)
  }

  private func review(_ minutes: Minutes) throws {
    // Half more than anybody decides.
    let shop = try Shop(
      in: house.folder.appendingPathComponent("company-shop"),
      pairs: max(100, Int(Double(operators * seconds) * 1.5 / pace)), photos: 8)
    let scored = try Shop(in: house.folder.appendingPathComponent("company-scored"), pairs: 24, photos: 24)
    let room = try house.room("company")
    let (store, catalog) = try shop.stock(room.storeFile)
    let end = ContinuousClock.now + .seconds(seconds)
    let crew = (0..<operators).map {
      Operator(name: "operator-\($0 + 1)", room: room, shop: shop, end: end, pace: pace, seed: seed &+ UInt64($0))
    }
    let scoring = Scoring(room: room, catalog: scored.folder, end: end)
    let threads = crew.map { member in Thread { member.work() } } + [Thread { scoring.work() }]
    for thread in threads { thread.start() }
    for member in crew { member.wait() }
    scoring.wait()

    let labels = try store.labels(in: catalog)
    for member in crew {
      minutes.fail(member.problems, at: member.name)
      let own = labels.filter { $0.operator == member.name }.map {
        "\($0.pair) \($0.isWithdrawn ? "undo" : $0.decision.rawValue)"
      }
      if own != member.acknowledged {
        minutes.fail("\(member.name): the screen acknowledged \(member.acknowledged.count), the store has \(own.count)")
      }
    }
    let standing = Dictionary(grouping: try store.labelRecords(in: catalog).filter(\.isStanding), by: \.label.pair)
    for (pair, records) in standing where records.count > 1 {
      minutes.fail("\(pair) was decided \(records.count) times")
    }
    minutes.fail(try Examination(room.storeFile).problems + room.leftovers(), at: "the store")
    minutes.fail(scoring.problems, at: "kantei score")
    let frames = Ranked(crew.flatMap(\.frames))
    minutes.note(
      "many at once: \(operators) operators for \(seconds) s, a key every \(pace) s each, \(labels.count) labels, \(scoring.runs) runs of kantei score beside them"
    )
    minutes.note(
      "  key to the next pair over \(frames.count) keys: p50 \(frames.at(0.5)) ms, p99 \(frames.at(0.99)) ms, max \(frames.at(1)) ms; "
        + "load average \(Machine.loadAverage)")
    if frames.at(0.99) > 50 { minutes.note("  p99 is over 50 ms") }
  }

  /// Two at once on one catalog: the second waits with a word, and finds the work done.
  private func scoreTwice(_ minutes: Minutes) throws {
    let shop = try Shop(in: house.folder.appendingPathComponent("twice-shop"), pairs: 24, photos: 24)
    let arguments = ["score", shop.folder.path, "--format", "ndjson"]
    // Alone first, in another store: what both have to come to.
    let alone = try house.room("alone").run(arguments)
    let room = try house.room("twice")
    let running = try [room.start(arguments, as: "a"), room.start(arguments, as: "b")]
    let outcomes = try running.map { try $0.finish() }
    for outcome in outcomes where outcome.code != 0 || outcome.output != alone.output {
      minutes.fail("two at once: ended with \(outcome.code), prints something else: \(outcome.errors)")
    }
    if !outcomes.contains(where: { $0.errors.contains("waiting for it") }) {
      minutes.fail("two at once: neither says that it waits")
    }
    minutes.fail(try Examination(room.storeFile).problems + room.leftovers(), at: "two at once")
    minutes.note("two kantei score at once: one waited, both printed the same \(shop.pairs.count) audits")
  }
}

/// `kantei score` again and again, everything anew.
private final class Scoring: @unchecked Sendable {
  private let room: Room
  private let catalog: URL
  private let end: ContinuousClock.Instant
  private let finished = DispatchSemaphore(value: 0)
  // Written by the one thread, read after it has finished.
  private(set) var runs = 0
  private(set) var problems: [String] = []

  init(room: Room, catalog: URL, end: ContinuousClock.Instant) {
    self.room = room
    self.catalog = catalog
    self.end = end
  }

  func work() {
    defer { finished.signal() }
    while ContinuousClock.now < end {
      do {
        let outcome = try room.run(["score", catalog.path, "--fresh", "--format", "ndjson"], apart: true)
        runs += 1
        if outcome.code != 0 { problems.append("ended with \(outcome.code): \(outcome.errors)") }
      } catch {
        problems.append("\(error)")
      }
    }
  }

  func wait() { finished.wait() }
}
