import Dispatch
public import Foundation
import Glibc
import Synchronization

/// Lines of a file descriptor, worked on side by side and answered in order, each as soon as it is due: an engine may
/// write one line and wait for its answer, or pipe in a million.
public struct LinePump: Sendable {
  /// A longer line is no pair. It is passed on cut, so that it is answered like any other bad line.
  static let longestLine = 1 << 22

  let workers: Int

  public init(workers: Int) { self.workers = max(1, workers) }

  /// - Throws: `LineInputError`, and what `work` and `answer` throw.
  /// - Parameters:
  ///   - work: a line and its number, from 1; empty lines are counted and passed over.
  ///   - answer: is called in order.
  public func run<Answer: Sendable>(
    from input: FileHandle, work: @escaping @Sendable (String, Int) throws -> Answer,
    answer: @escaping @Sendable (Answer) throws -> Void
  ) async throws {
    // Raised from 0: a semaphore may not go with less than it came with.
    let room = DispatchSemaphore(value: 0)
    for _ in 0..<2 * workers { room.signal() }
    let desk = AnswerDesk(room: room, answer: answer)
    let failed = StopSignal()
    let lines = Self.lines(from: input, room: room, stop: failed)
    try await withThrowingTaskGroup(of: Void.self) { group in
      do {
        var place = 0
        for try await (line, number) in lines {
          let own = place
          place += 1
          if own >= 2 * workers { try await group.next() }
          group.addTask { try desk.put(try work(line, number), at: own) }
        }
        try await group.waitForAll()
      } catch {
        failed.raise()
        room.signal()
        throw error
      }
    }
  }

  /// Reads on a thread of its own, as reading blocks; no further ahead than there is `room`.
  private static func lines(
    from input: FileHandle, room: DispatchSemaphore, stop: StopSignal
  ) -> AsyncThrowingStream<(String, Int), any Error> {
    AsyncThrowingStream { continuation in
      Thread.detachNewThread {
        var splitter = LineSplitter(limit: longestLine)
        var number = 0
        func give(_ line: [UInt8]) {
          number += 1
          guard line.contains(where: { $0 > 0x20 }) else { return }
          room.wait()
          continuation.yield((String(decoding: line, as: UTF8.self), number))
        }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        while !stop.isRaised {
          // What is there already; `FileHandle.read(upToCount:)` waits until it has all that it was asked for.
          let count = read(input.fileDescriptor, &bytes, bytes.count)
          if count < 0, errno == EINTR { continue }
          if count < 0 { return continuation.finish(throwing: LineInputError(code: errno)) }
          if count == 0 { break }
          splitter.take(bytes[..<count]) { give($0) }
        }
        splitter.finish { give($0) }
        continuation.finish()
      }
    }
  }
}

/// Cuts bytes into lines of bounded length.
struct LineSplitter {
  let limit: Int
  private var line: [UInt8] = []

  init(limit: Int) { self.limit = limit }

  mutating func take(_ bytes: some Sequence<UInt8>, line give: ([UInt8]) -> Void) {
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        give(line)
        line.removeAll(keepingCapacity: true)
      } else if line.count < limit {
        line.append(byte)
      }
    }
  }

  mutating func finish(line give: ([UInt8]) -> Void) {
    if !line.isEmpty { give(line) }
    line = []
  }
}

/// Hands out answers in order.
private final class AnswerDesk<Answer: Sendable>: Sendable {
  private struct State {
    var waiting: [Int: Answer] = [:]
    var next = 0
  }

  private let state = Mutex(State())
  private let room: DispatchSemaphore
  private let answer: @Sendable (Answer) throws -> Void

  init(room: DispatchSemaphore, answer: @escaping @Sendable (Answer) throws -> Void) {
    self.room = room
    self.answer = answer
  }

  func put(_ value: Answer, at place: Int) throws {
    try state.withLock { state in
      state.waiting[place] = value
      while let due = state.waiting.removeValue(forKey: state.next) {
        try answer(due)
        state.next += 1
        room.signal()
      }
    }
  }
}
