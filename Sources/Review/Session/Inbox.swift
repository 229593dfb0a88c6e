internal import CNcurses
internal import Foundation
internal import Synchronization

/// Where events from other threads wait for the event loop, which a byte in a pipe wakes.
public final class Inbox: Sendable {
  private let events = Mutex<[ReviewEvent]>([])
  package let readEnd: Int32
  let writeEnd: Int32

  public init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    (readEnd, writeEnd) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  public func post(_ event: ReviewEvent) {
    events.withLock { $0.append(event) }
    wake()
  }

  /// Something to draw is ready.
  func wake() {
    var byte: UInt8 = 0
    _ = write(writeEnd, &byte, 1)
  }

  /// What waits, and the signals that arrived.
  package func drain() -> (events: [ReviewEvent], signals: [Int32]) {
    var signals: [Int32] = []
    var bytes = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(readEnd, &bytes, bytes.count)
      guard count > 0 else { break }
      signals += bytes[..<count].filter { $0 != 0 }.map { Int32($0) }
    }
    let waiting = events.withLock { events in
      defer { events = [] }
      return events
    }
    return (waiting, signals)
  }
}
