import Features
import Foundation
import Learning
import Matching

/// One step of the matcher's training (forwards, back, clipping, AdamW), against the same network in PyTorch.
struct TrainingBench {
  private struct TorchSteps: Decodable {
    let version: String
    /// Before each of the first steps.
    let losses: [Double]
    /// Of each step after those.
    let milliseconds: [Double]
  }

  let workshop: Workshop
  let rounds: Int
  let steps: Int

  func run() throws {
    let model = workshop.models.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Installation/Resources/models/base-1/ascl.bin")
    let sample = try StepSample(model: Data(contentsOf: model))
    print("### A training step of the matcher: 64 photos of 81 cells, 600 phrases, \(sample.shape.count) parameters\n")
    try workshop.scratch { folder in
      try sample.write(to: folder)
      var (own, torch): ([Int: [Double]], [Int: [Double]]) = ([:], [:])
      var version = ""
      for _ in 0..<rounds {
        for threads in Set([1, Machine.cores]).sorted() {
          let (losses, times) = ownSteps(sample, threads: threads)
          own[threads, default: []] += times
          let other = try torchSteps(in: folder, threads: threads)
          try compare(losses, other.losses)
          torch[threads, default: []] += other.milliseconds
          version = other.version
        }
      }
      report(own, torch, version: version)
    }
  }

  /// The loss has to be the same at the first step, and after it as near as single precision stays.
  private func compare(_ own: [Double], _ other: [Double]) throws {
    for (step, (one, two)) in zip(own, other).enumerated() {
      let tolerance = step == 0 ? 1e-4 : 5e-3
      guard abs(one - two) <= tolerance * max(1, abs(one)) else {
        throw BenchError.disagreement("the loss before step \(step + 1) is \(one) here and \(two) in PyTorch")
      }
    }
  }

  private func ownSteps(_ sample: StepSample, threads: Int) -> (losses: [Double], milliseconds: [Double]) {
    SingleThread.enforce()
    var step = TrainingStep(shape: sample.shape, configuration: sample.configuration, threads: threads)
    var parameters = sample.parameters
    var optimiser = ResumableAdamW(count: sample.shape.count)
    var (losses, times): ([Double], [Double]) = ([], [])
    for _ in 0..<steps + 3 {
      let start = ContinuousClock.now
      let loss = step.take(
        on: sample.batch, parameters: &parameters, optimiser: &optimiser, rate: Float(sample.configuration.rate))
      times.append((ContinuousClock.now - start) / .milliseconds(1))
      losses.append(loss.total)
    }
    // The first steps set up memory.
    return (Array(losses.prefix(3)), Array(times.dropFirst(3)))
  }

  private func torchSteps(in folder: URL, threads: Int) throws -> TorchSteps {
    let output = folder.appendingPathComponent("steps.json")
    var child = try workshop.python("train_step", [folder.path, String(steps), String(threads)], threads: threads)
    child.output = output
    _ = try child.run()
    return try JSONDecoder().decode(TorchSteps.self, from: Data(contentsOf: output))
  }

  private func report(_ own: [Int: [Double]], _ torch: [Int: [Double]], version: String) {
    var table = Table(["", "threads", "steps", "ms a step, p50", "least", "p90", "Kantei's rate against it"])
    for (threads, times) in torch.sorted(by: { $0.key < $1.key }) {
      let (mine, other) = (Percentiles(own[threads] ?? []), Percentiles(times))
      table.add([
        "Kantei", "\(threads)", "\(own[threads]?.count ?? 0)", "\(mine.at(0.5))", "\(mine.at(0))", "\(mine.at(0.9))",
        "",
      ])
      table.add([
        "PyTorch \(version)", "\(threads)", "\(times.count)", "\(other.at(0.5))", "\(other.at(0))", "\(other.at(0.9))",
        format(other.at(0.5) / mine.at(0.5), 2) + "x",
      ])
    }
    print(table.text + "\n")
  }
}
