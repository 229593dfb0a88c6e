import ArgumentParser
import Foundation
import Matching
import Perception

/// How pairs are judged, and with how much of the machine.
struct ScoringOptions: ParsableArguments {
  @Option(help: "Share of the pairs that is expected to be wrong; moves the risks, not their order.")
  var baseRate = JudgeSettings().baseRate

  @Option(help: "Share of the right pairs that may be flagged.")
  var falseAlarms = JudgeSettings().falseAlarms

  @Option(help: "Photos in hand at the same time; as many as there are cores otherwise.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Flag(help: "Keep nothing of what was seen for the next run.")
  var noCache = false

  @Option(help: "A model's name, or the path of its folder; the newest that ships otherwise.", completion: .directory)
  var model: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Train small heads on the catalog's own specs before judging, from 150 products on.")
  var selfTraining = true

  func validate() throws {
    guard (0.0001...0.9999).contains(baseRate) else { throw ValidationError("--base-rate is a share: 0.05 is 5 %.") }
    guard (0.0001...0.9999).contains(falseAlarms) else {
      throw ValidationError("--false-alarms is a share: 0.05 is 5 %.")
    }
    guard (1...1024).contains(jobs) else { throw ValidationError("--jobs is a number from 1 to 1024.") }
  }

  var judge: JudgeSettings { JudgeSettings(baseRate: baseRate, falseAlarms: falseAlarms) }
  var cacheFolder: URL? { noCache ? nil : FeatureCache.defaultFolder() }
}
