import Foundation

/// What a run or a part of it took.
struct Usage: Codable {
  /// Seconds on the clock.
  var wall: Double
  /// Seconds of processor time, all threads, user and system.
  var processor: Double
  /// Largest resident size in bytes, where it is known of this part alone.
  var peakMemory = 0
  /// Of the whole machine's processors, where it can be read.
  var joules: Double?

  static func + (one: Usage, other: Usage) -> Usage {
    Usage(
      wall: one.wall + other.wall, processor: one.processor + other.processor,
      peakMemory: max(one.peakMemory, other.peakMemory),
      joules: one.joules.flatMap { joules in other.joules.map { joules + $0 } })
  }

  /// Runs `body` in this process.
  static func measuring(_ body: () throws -> Void) rethrows -> Usage {
    let (start, before) = (ContinuousClock.now, ownProcessorTime)
    try body()
    return Usage(wall: (ContinuousClock.now - start) / .seconds(1), processor: ownProcessorTime - before)
  }

  private static var ownProcessorTime: Double {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return seconds(usage)
  }

  static func seconds(_ usage: rusage) -> Double {
    Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }
}
