import Auditing
import Foundation
import Learning

/// How far a training is: on a terminal one line that is written over, elsewhere a line an epoch.
final class TrainingProgress {
  private let isTerminal = StandardStreams.errorIsTerminal
  private let epochs: Int
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private var firstDone: Double?

  init(epochs: Int) { self.epochs = epochs }

  func show(_ event: TrainingEvent) {
    switch event {
    case .step(let epoch, let batch, let batches, let losses):
      let done = Double(epoch - 1) + Double(batch) / Double(max(1, batches))
      let firstDone = firstDone ?? done
      self.firstDone = firstDone
      guard isTerminal, ContinuousClock.now - last >= .milliseconds(200) else { return }
      last = .now
      let seconds = (last - start) / .seconds(1)
      let left = done > firstDone ? seconds * (Double(epochs) - done) / (done - firstDone) : 0
      write(
        "\r\u{1B}[Kepoch \(epoch) of \(epochs), batch \(batch) of \(batches): \(Self.text(losses)), "
          + "\(ProgressText.timeLeft(left)) left")
    case .epoch(let record):
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      write(
        "\(isTerminal ? "\r\u{1B}[K" : "")epoch \(record.epoch): training \(Self.text(record.training)); validation "
          + "\(Self.text(record.validation))\(record.isBest ? ", best yet" : "") (\(Int(seconds)) s)\n")
    }
  }

  private static func text(_ losses: BatchLosses) -> String {
    func rounded(_ loss: Double) -> String { String(format: "%.3f", loss) }
    return "loss \(rounded(losses.total)) (I \(rounded(losses.typeI)), II and III \(rounded(losses.typeIIAndIII)), "
      + "contrast \(rounded(losses.contrast)))"
  }

  private func write(_ text: String) { StandardStreams.warn(text) }
}
