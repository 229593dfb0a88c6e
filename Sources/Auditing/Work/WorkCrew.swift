/// A fixed number of workers, each with one item in hand, whose results are taken in the order of the items.
///
/// Results are the same for any number of workers, and no more than `window` of them are held. Nobody waits for the others but
/// where one item takes longer than a whole window.
struct WorkCrew: Sendable {
  let workers: Int
  let stop: StopSignal
  /// Items that may be ahead of the last one taken.
  let window: Int

  init(workers: Int, stop: StopSignal, window: Int = 128) {
    self.workers = max(1, workers)
    self.stop = stop
    self.window = max(1, window)
  }

  /// Items are handed out in order, and after a stop every one handed out is finished: so what is taken is a prefix.
  ///
  /// - Parameters:
  ///   - work: runs on any worker, in any order.
  ///   - take: runs on the caller, one at a time, in order.
  /// - Returns: how many items were worked on and taken, less than `count` after a stop.
  @discardableResult
  func run<Result: Sendable>(
    _ count: Int, work: @escaping @Sendable (Int) throws -> Result, take: (Int, Result) throws -> Void
  ) async throws -> Int {
    var taken = 0
    try await withThrowingTaskGroup(of: (item: Int, result: Result).self) { group in
      var (handedOut, inHand) = (0, 0)
      var early: [Int: Result] = [:]
      func handOut() {
        while inHand < workers, handedOut < count, handedOut - taken < window, !stop.isRaised {
          let item = handedOut
          group.addTask { (item, try work(item)) }
          handedOut += 1
          inHand += 1
        }
      }
      handOut()
      while let (item, result) = try await group.next() {
        inHand -= 1
        early[item] = result
        // First, so that a worker goes on while results are saved.
        handOut()
        while let result = early.removeValue(forKey: taken) {
          try take(taken, result)
          taken += 1
        }
        handOut()
      }
    }
    return taken
  }
}
