import Foundation
import Robot

/// How long an operator waits: from a key to its frame, and from the start to the first one.
struct ReviewBench {
  private static let keysPressed = 1000
  private static let starts = 7
  /// What an operator does in a row: every key changes the screen, but for one that says again why it can't work.
  private static let keys = [
    "a", "2", "1", "n", "p", "r", "3", "z", "z", "u", "w", "w", "s", "\t", "j", "k", "\t", "n",
  ]

  let program: URL

  func run(sizes: [Int]) throws {
    print("review, 120x40, half blocks; milliseconds")
    for size in sizes {
      let shop = try BigShop(pairs: size)
      defer { shop.remove() }
      var starts: [Double] = []
      for _ in 0..<Self.starts { starts.append(try firstFrame(shop)) }
      let first = Percentiles(Array(starts.dropFirst()))
      print(
        "\(size) audits: first frame p50 \(first.at(0.5)), max \(first.at(1)); at the first start \(Percentiles([starts[0]]).at(1))"
      )
      try measureKeys(shop)
    }
  }

  private func open(_ shop: BigShop) throws -> PseudoTerminal {
    try PseudoTerminal(
      program, ["review", shop.folder.path, "--store", shop.storeFile.path, "--no-scoring"],
      environment: [
        "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
        "HOME": shop.folder.path, "KANTEI_OPERATOR": "robot",
      ], columns: 120, rows: 40)
  }

  private func firstFrame(_ shop: BigShop) throws -> Double {
    let start = ContinuousClock.now
    let terminal = try open(shop)
    guard terminal.waits(for: 60, until: { $0.line(39).contains("a accept") }) else { throw BenchError.noFrame }
    let time = ContinuousClock.now - start
    terminal.type("q")
    _ = terminal.exitCode()
    return time / .milliseconds(1)
  }

  private func measureKeys(_ shop: BigShop) throws {
    let terminal = try open(shop)
    guard terminal.waits(for: 60, until: { $0.line(39).contains("a accept") && $0.trueColourCells() > 500 }) else {
      throw BenchError.noFrame
    }
    var waits = KeyWaits()
    for place in 0..<Self.keysPressed { waits.press(Self.keys[place % Self.keys.count], on: terminal) }
    print("  \(waits.summary); memory \(memory(of: terminal.child)) MB")
    terminal.type("q")
    _ = terminal.exitCode()
  }

  /// The most that the process held at once.
  private func memory(of process: pid_t) -> Int {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) / 1024
  }
}
