package import Matching

/// One step of a matcher's training on one batch: losses, their gradient, clipping, AdamW.
package struct TrainingStep {
  let pass: AttentionPass<Float>
  private let clipping: Double
  private let decay: [Float]
  private var gradient: [Float]

  /// - Parameter threads: the step is the same with any number of them.
  package init(shape: AttentionShape, configuration: MatcherConfiguration, threads: Int) {
    pass = AttentionPass(
      shape: shape, localShare: Float(configuration.localShare), weights: configuration.losses,
      crew: RowCrew(threads: threads))
    clipping = configuration.clipping
    var decay = [Float](repeating: 0, count: shape.count)
    for tensor in Self.decaying {
      for index in shape.range(of: tensor) { decay[index] = Float(configuration.weightDecay) }
    }
    self.decay = decay
    gradient = [Float](repeating: 0, count: shape.count)
  }

  /// What weight decay shrinks: matrices, not biases.
  package static let decaying: [AttentionShape.Tensor] = [.region, .key, .value, .global, .text]

  /// - Returns: the losses before the step.
  package mutating func take(
    on batch: TrainingBatch, parameters: inout [Float], optimiser: inout ResumableAdamW, rate: Float
  ) -> BatchLosses {
    let losses = losses(batch, parameters)
    _ = GradientClipping.clip(&gradient, to: clipping)
    optimiser.update(&parameters, gradient: gradient, rate: rate, decay: decay)
    return losses
  }

  private mutating func losses(_ batch: TrainingBatch, _ parameters: [Float]) -> BatchLosses {
    parameters.withUnsafeBufferPointer { parameters in
      gradient.withUnsafeMutableBufferPointer { gradient in
        guard let start = parameters.baseAddress else { return BatchLosses() }
        return pass.losses(batch, parameters: start, gradient: gradient.baseAddress)
      }
    }
  }
}
