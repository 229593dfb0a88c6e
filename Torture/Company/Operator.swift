import Foundation
import Robot

/// One operator of several: decides at a human's pace, takes some back, and writes down what the screen acknowledged.
final class Operator: @unchecked Sendable {
  let name: String
  private let room: Room
  private let shop: Shop
  private let end: ContinuousClock.Instant
  /// Seconds between two keys.
  private let pauses: ClosedRange<Double>
  private var lots: Lots
  private let finished = DispatchSemaphore(value: 0)
  // Written by the one thread, read after it has finished.
  private(set) var acknowledged: [String] = []
  /// From a key to the next pair, in milliseconds.
  private(set) var frames: [Double] = []
  private(set) var problems: [String] = []

  /// - Parameter pace: seconds between two keys in the mean.
  init(name: String, room: Room, shop: Shop, end: ContinuousClock.Instant, pace: Double, seed: UInt64) {
    self.name = name
    self.room = room
    self.shop = shop
    self.end = end
    pauses = 0.4 * pace...1.6 * pace
    lots = Lots(seed: seed)
  }

  func wait() { finished.wait() }

  func work() {
    defer { finished.signal() }
    do {
      let terminal = try room.review(shop.folder, ["--audit-sample", "0", "--operator", name])
      guard terminal.waits(for: 60, until: { $0.isReady && $0.pair != nil }) else {
        return problems.append("no frame within a minute:\n\(terminal.text)")
      }
      // Whoever comes second to the first pair is sent on.
      _ = terminal.waits(for: 2) { _ in false }
      var last: String?
      while ContinuousClock.now < end, problems.isEmpty {
        _ = terminal.waits(for: Double.random(in: pauses, using: &lots)) { _ in false }
        last = press(on: terminal, last: last)
      }
      terminal.type("q")
      if terminal.exitCode(within: 30) != 0 { problems.append("it did not end well:\n\(terminal.text)") }
    } catch {
      problems.append("\(error)")
    }
  }

  /// - Parameter last: the pair that was decided before, where that can be taken back.
  /// - Returns: the pair that was decided now; `nil` after an undo.
  private func press(on terminal: PseudoTerminal, last: String?) -> String? {
    guard let pair = terminal.pair else {
      problems.append("no pair on the screen:\n\(terminal.text)")
      return nil
    }
    let takesBack = last != nil && Int.random(in: 0..<12, using: &lots) == 0
    let key = takesBack ? "u" : ["a", "r"].randomElement(using: &lots) ?? "a"
    let start = ContinuousClock.now
    terminal.type(key)
    guard terminal.waits(for: 20, until: { $0.pair != nil && $0.pair != pair }) else {
      problems.append("\(key) at \(pair) is not answered:\n\(terminal.text)")
      return nil
    }
    frames.append((ContinuousClock.now - start) / .milliseconds(1))
    let text = terminal.text
    for word in ["NOT SAVED", "locked", "No space", "damaged"] where text.contains(word) {
      problems.append("\"\(word)\" on the screen:\n\(text)")
    }
    if takesBack {
      acknowledged.append("\(last ?? "") undo")
      return nil
    }
    acknowledged.append("\(pair) \(key == "a" ? "accept" : "reject")")
    return pair
  }
}

extension PseudoTerminal {
  /// The pair on the screen.
  var pair: String? {
    for row in 1..<rows {
      if let found = line(row).firstMatch(of: /item-\d+\b(?![.])/) { return String(found.output) }
    }
    return nil
  }
}
