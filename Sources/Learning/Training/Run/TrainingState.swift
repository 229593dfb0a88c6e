/// Where a training run stands: all that going on to the same weights needs beside material and configuration.
public struct TrainingState: Sendable, Hashable {
  package var parameters: [Float]
  package var optimiser: ResumableAdamW
  /// Epoch in hand and the batches of it that are done.
  package var epoch: Int
  package var batch: Int
  /// Sums of this epoch's losses so far.
  package var losses: EpochLosses
  /// The weights of the best validation loss yet.
  package var best: [Float]
  package var bestLoss: Double
  package var bestEpoch: Int

  package init(parameters: [Float]) {
    self.parameters = parameters
    optimiser = ResumableAdamW(count: parameters.count)
    epoch = 0
    batch = 0
    losses = EpochLosses()
    best = parameters
    bestLoss = .infinity
    bestEpoch = 0
  }
}
