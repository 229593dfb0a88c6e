import Synchronization

/// A fixed number of workers, each with one item in hand, whose results are taken in the order of the items.
///
/// Results are the same for any number of workers, and no more than `window` of them are held.
struct WorkCrew: Sendable {
  let workers: Int
  let stop: StopSignal
  /// Items between two takings.
  var window = 128

  init(workers: Int, stop: StopSignal, window: Int = 128) {
    self.workers = max(1, workers)
    self.stop = stop
    self.window = max(1, window)
  }

  /// - Parameters:
  ///   - work: runs on any worker, in any order.
  ///   - take: runs on the caller, one at a time, in order.
  /// - Returns: how many items were worked on and taken, less than `count` after a stop.
  @discardableResult
  func run<Result: Sendable>(
    _ count: Int, work: @escaping @Sendable (Int) throws -> Result, take: (Int, Result) throws -> Void
  ) async throws -> Int {
    var start = 0
    while start < count, !stop.isRaised {
      let end = min(count, start + window)
      let results = try await run(start..<end, work: work)
      for (offset, result) in results.enumerated() { try take(start + offset, result) }
      start += results.count
    }
    return start
  }

  /// Items are handed out in order and every one handed out is finished: so the results are those of a prefix.
  private func run<Result: Sendable>(
    _ range: Range<Int>, work: @escaping @Sendable (Int) throws -> Result
  ) async throws -> [Result] {
    let hand = Hand<Result>(range)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<min(workers, range.count) {
        group.addTask { [stop] in
          while !stop.isRaised, let item = hand.next() { hand.put(try work(item), at: item) }
        }
      }
      try await group.waitForAll()
    }
    return hand.results
  }
}

/// What a window's workers share.
private final class Hand<Result: Sendable>: Sendable {
  private struct State {
    var next: Int
    var results: [Result?]
  }

  private let range: Range<Int>
  private let state: Mutex<State>

  init(_ range: Range<Int>) {
    self.range = range
    state = Mutex(State(next: range.lowerBound, results: Array(repeating: nil, count: range.count)))
  }

  func next() -> Int? {
    state.withLock { state in
      guard state.next < range.upperBound else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  func put(_ result: Result, at item: Int) {
    state.withLock { $0.results[item - range.lowerBound] = result }
  }

  var results: [Result] { state.withLock { $0.results.compactMap(\.self) } }
}
