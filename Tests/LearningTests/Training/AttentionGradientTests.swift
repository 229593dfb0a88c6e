import Features
import Learning
import Matching
import Testing

@Suite("The backward pass of the attention network")
struct AttentionGradientTests {
  /// In double precision a central difference of step 1e-5 is off by about 1e-10 (its third-order term) plus 1e-11
  /// (rounding): agreement to 1e-7 of the gradient's scale leaves nothing to chance.
  @Test(
    "gives the derivative of the loss by every parameter",
    arguments: [
      (Float(0.5), LossWeights()), (0, LossWeights()), (1, LossWeights()),
      (0.7, LossWeights(typeI: 1, typeIIAndIII: 0, contrast: 0)),
      (0.7, LossWeights(typeI: 0, typeIIAndIII: 1, contrast: 0)),
      (0.7, LossWeights(typeI: 0, typeIIAndIII: 0, contrast: 1)),
    ] as [(Float, LossWeights)])
  func matchesFiniteDifferences(localShare: Float, weights: LossWeights) {
    let pass = AttentionPass<Double>(shape: SmallNetwork.shape, localShare: localShare, weights: weights)
    let batch = SmallNetwork.batch()
    var parameters = SmallNetwork.parameters().map(Double.init)
    var gradient = [Double](repeating: 0, count: parameters.count)
    func loss() -> Double {
      parameters.withUnsafeBufferPointer { pass.losses(batch, parameters: $0.baseAddress!, gradient: nil).total }
    }
    _ = parameters.withUnsafeBufferPointer { parameters in
      gradient.withUnsafeMutableBufferPointer {
        pass.losses(batch, parameters: parameters.baseAddress!, gradient: $0.baseAddress!)
      }
    }
    let step = 1e-5
    var worst = 0.0
    for index in parameters.indices {
      let kept = parameters[index]
      parameters[index] = kept + step
      let above = loss()
      parameters[index] = kept - step
      let below = loss()
      parameters[index] = kept
      worst = max(worst, abs((above - below) / (2 * step) - gradient[index]))
    }
    #expect(worst < 1e-7)
    #expect(gradient.contains { abs($0) > 0.01 })
  }

  @Test("is the same in single precision, to its rounding")
  func singlePrecisionAgrees() {
    let batch = SmallNetwork.batch()
    let parameters = SmallNetwork.parameters()
    let wide = gradient(
      AttentionPass<Double>(shape: SmallNetwork.shape, localShare: 0.5, weights: LossWeights()), batch,
      parameters.map(Double.init))
    let narrow = gradient(
      AttentionPass<Float>(shape: SmallNetwork.shape, localShare: 0.5, weights: LossWeights()), batch, parameters)
    for (one, other) in zip(wide, narrow) { #expect(abs(one - Double(other)) < 1e-4) }
  }

  @Test("scores a phrase in training as the network does afterwards")
  func trainingAndScoringAgree() {
    let batch = SmallNetwork.batch()
    let plain = TrainingBatch(
      photos: [batch.photos[0]], phrases: batch.phrases, texts: [[0, 1]], positives: [], negatives: [],
      contrasts: [.init(photo: 0, own: 0, rivals: [7, 8])], isMasked: [false])
    let network = AttentionNetwork(shape: SmallNetwork.shape, parameters: SmallNetwork.parameters(), localShare: 0.3)
    let view = network.look(at: batch.photos[0])
    let supports = network.support(
      of: network.read(.init(rows: 3, columns: 6, values: [0, 7, 8].flatMap { batch.phrases[$0] })), in: view)
    let pass = AttentionPass<Float>(
      shape: SmallNetwork.shape, localShare: 0.3, weights: LossWeights(typeI: 0, typeIIAndIII: 0, contrast: 1))
    let loss = SmallNetwork.parameters().withUnsafeBufferPointer {
      pass.losses(plain, parameters: $0.baseAddress!, gradient: nil).total
    }
    let expected = logSumExp(supports.map(Double.init)) - Double(supports[0])
    #expect(abs(loss - expected) < 1e-5)
  }

  private func gradient<Real: TrainingReal>(
    _ pass: AttentionPass<Real>, _ batch: TrainingBatch, _ parameters: [Real]
  ) -> [Real] {
    var gradient = [Real](repeating: 0, count: parameters.count)
    _ = parameters.withUnsafeBufferPointer { parameters in
      gradient.withUnsafeMutableBufferPointer {
        pass.losses(batch, parameters: parameters.baseAddress!, gradient: $0.baseAddress!)
      }
    }
    return gradient
  }
}
