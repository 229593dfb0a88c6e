import Dispatch

/// Shares a loop's rows among threads. The parts are the same for any number of threads, and so is what comes out.
package struct RowCrew: Sendable {
  /// More than processors have to spare would only cut the work smaller.
  private static let parts = 4
  /// Fewer rows are not worth a thread.
  private static let fewestRows = 16

  private let threads: Int

  package init(threads: Int) { self.threads = max(1, threads) }

  /// - Parameter body: gets a range of the rows; calls may overlap in time.
  func run(_ rows: Int, _ body: (Range<Int>) -> Void) {
    let size = max(Self.fewestRows, (rows + Self.parts - 1) / Self.parts)
    let parts = stride(from: 0, to: rows, by: size).map { $0..<min(rows, $0 + size) }
    if threads == 1 || parts.count < 2 { return parts.forEach(body) }
    let lanes = min(threads, parts.count)
    // Every part writes rows of its own, and all are done before this returns.
    nonisolated(unsafe) let body = body
    DispatchQueue.concurrentPerform(iterations: lanes) { lane in
      for index in stride(from: lane, to: parts.count, by: lanes) { body(parts[index]) }
    }
  }
}
