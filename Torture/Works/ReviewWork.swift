import Foundation
import Records
import Robot

/// A robot that decides and takes back in a terminal. What the screen has shown is acknowledged; the robot goes on where the
/// last kill left it, until every pair is decided.
struct ReviewWork: Work {
  static let name = "review"
  static let weight = 31.0
  private static let pairs = 120

  /// From the program's start: a first frame and some ten decisions.
  let duration = Duration.milliseconds(1200)
  private let house: House
  private var lots = Lots(seed: 31)
  private var desk: Place
  private var rounds = 0
  private var decisions = 0

  /// A shop, and what was decided in it by the screen.
  private struct Place {
    let room: Room
    let shop: Shop
    var acknowledged: [String] = []
  }

  init(house: House) throws {
    self.house = house
    desk = try Self.desk(house, 0)
  }

  private static func desk(_ house: House, _ round: Int) throws -> Place {
    let shop = try Shop(in: house.folder.appendingPathComponent("review-shop-\(round)"), pairs: pairs, photos: 8)
    let room = try house.room("review-\(round)")
    _ = try shop.stock(room.storeFile)
    return Place(room: room, shop: shop)
  }

  var facts: String { "\(decisions) decisions acknowledged by the screen" }

  mutating func cut(after delay: Duration) throws -> [String] {
    if desk.acknowledged.count > Self.pairs {
      rounds += 1
      desk = try Self.desk(house, rounds)
    }
    let end = ContinuousClock.now + delay
    let terminal = try desk.room.review(desk.shop.folder, ["--audit-sample", "0"])
    var pending: String?
    // A terminal that is not read from blocks its program: the robot looks at all that comes until the kill.
    while ContinuousClock.now < end {
      guard let decided = terminal.decided, terminal.isReady else {
        _ = terminal.waits(for: 0.005) { _ in false }
        continue
      }
      let takesBack = decided > 0 && Int.random(in: 0..<6, using: &lots) == 0 && pending == nil
      let key = takesBack ? "u" : ["a", "r"].randomElement(using: &lots) ?? "a"
      terminal.type(key)
      pending = ["a": "accept", "r": "reject"][key] ?? "undo"
      let wanted = takesBack ? decided - 1 : decided + 1
      while ContinuousClock.now < end, pending != nil {
        if terminal.waits(for: 0.005, until: { $0.decided == wanted }) {
          desk.acknowledged.append(pending ?? "")
          pending = nil
          decisions += 1
        }
      }
      if decided + 1 >= Self.pairs { break }
    }
    terminal.signal(SIGKILL)
    // The store is looked at when nobody writes to it any more.
    guard terminal.exitCode(within: 60) != nil else { return ["it does not end, killed"] }
    return try compare(pending: pending)
  }

  private mutating func compare(pending: String?) throws -> [String] {
    var examination = try Examination(desk.room.storeFile)
    let labels = try examination.labels(of: desk.shop.folder)
    var problems = examination.problems + desk.room.leftovers()
    let kept = labels.map { $0.isWithdrawn ? "undo" : $0.decision.rawValue }
    let wanted = desk.acknowledged
    if kept != wanted && kept != wanted + [pending].compactMap({ $0 }) {
      let same = zip(wanted, kept).prefix { $0 == $1 }.count
      problems.append(
        "the screen acknowledged \(wanted.count) decisions, the store has \(kept.count); the first \(same) are the same, then "
          + "\(wanted.dropFirst(same)) and \(kept.dropFirst(same)), \(pending ?? "nothing") on its way; the last in the store: "
          + labels.suffix(3).map { "\($0.isWithdrawn ? "undo" : $0.decision.rawValue) \($0.pair) \($0.at)" }
          .joined(separator: ", "))
    }
    // What was on its way at the kill may have been saved: it counts from now on.
    desk.acknowledged = kept
    let standing = try examination.store.currentLabels(
      in: examination.store.catalogID(for: Store.catalogKey(for: desk.shop.folder)))
    if Set(standing.map(\.pair)).count != standing.count { problems.append("a pair counts twice") }
    return problems
  }
}

extension PseudoTerminal {
  /// "flagged 3 of 120" in the first line.
  var decided: Int? { line(0).firstMatch(of: /flagged (\d+) of/).flatMap { Int($0.output.1) } }

  var isReady: Bool { line(rows - 1).contains("a accept") }
}
