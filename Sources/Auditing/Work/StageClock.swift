import Glibc
import Synchronization

/// How long the workers spent in each stage, all of them together, and the memory that the process had at most.
public final class StageClock: Sendable {
  public enum Stage: String, Sendable, Hashable, CaseIterable {
    case hash, decode, encode, print, claims, text, cache, learn, judge, store, swaps
  }

  private let durations = Mutex<[Stage: Duration]>([:])
  private let start = ContinuousClock.now

  public init() {}

  func measure<Value>(_ stage: Stage, _ body: () throws -> Value) rethrows -> Value {
    let start = ContinuousClock.now
    defer {
      let duration = ContinuousClock.now - start
      durations.withLock { $0[stage, default: .zero] += duration }
    }
    return try body()
  }

  public var elapsed: Duration { ContinuousClock.now - start }

  /// Time in each stage, summed over the workers, in the order of the work.
  public var stages: [(stage: Stage, duration: Duration)] {
    durations.withLock { durations in
      Stage.allCases.compactMap { stage in durations[stage].map { (stage, $0) } }
    }
  }

  /// Processor time of the whole process so far, all threads.
  public static var processorTime: Duration {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return [usage.ru_utime, usage.ru_stime].reduce(.zero) {
      $0 + .seconds($1.tv_sec) + .microseconds(Int64($1.tv_usec))
    }
  }

  /// Largest resident size of the process so far, in bytes.
  public static var peakMemory: Int {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
  }
}
