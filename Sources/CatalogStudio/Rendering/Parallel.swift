/// Work on many items, a fixed number of them at once, results in the items' order.
public enum Parallel {
  public static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], atOnce: Int, progress: (@Sendable (_ done: Int, _ of: Int) -> Void)? = nil,
    _ work: @escaping @Sendable (Item) async throws -> Result
  ) async throws -> [Result] {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var results: [Int: Result] = [:]
      var next = 0
      func start() {
        guard next < items.count else { return }
        let (index, item) = (next, items[next])
        group.addTask { (index, try await work(item)) }
        next += 1
      }
      for _ in 0..<max(1, atOnce) { start() }
      while let (index, result) = try await group.next() {
        results[index] = result
        progress?(results.count, items.count)
        start()
      }
      return items.indices.compactMap { results[$0] }
    }
  }
}
