import Foundation
import Prose

/// What `--timings` prints: pairs a second, processor time, peak memory, and the share of each stage.
public struct TimingTable {
  private let lines: [String]

  /// - Parameter pairs: that were scored.
  public init(_ clock: StageClock, pairs: Int, workers: Int) {
    let wall = clock.elapsed / .seconds(1)
    let processor = StageClock.processorTime / .seconds(1)
    let stages = clock.stages.map { (name: $0.stage.rawValue, seconds: $0.duration / .seconds(1)) }
    let total = stages.reduce(0) { $0 + $1.seconds }
    var lines = [
      String(
        format: "%@ in %.1f s: %.2f pairs/s, %.1f s of processor time on %@ (%.0f %% of one core)",
        pairs.counted("pair"), wall, Double(pairs) / max(wall, 1e-9), processor, workers.counted("worker"),
        100 * processor / max(wall, 1e-9)),
      String(format: "peak memory %.0f MB", Double(StageClock.peakMemory) / 1e6),
    ]
    for stage in stages {
      lines.append(
        stage.name.padding(toLength: 8, withPad: " ", startingAt: 0)
          + String(format: "%8.2f s  %5.1f %%", stage.seconds, 100 * stage.seconds / max(total, 1e-9)))
    }
    self.lines = lines
  }

  public var text: String { lines.joined(separator: "\n") }
}
