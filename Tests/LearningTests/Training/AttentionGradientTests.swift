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

  @Test(arguments: [2, 3, 8]) func `a step is the same to the bit on one thread and on several`(threads: Int) {
    let batch = SmallNetwork.wideBatch(photos: 70)
    let parameters = SmallNetwork.parameters()
    let gradients = [1, threads].map { threads in
      gradient(
        AttentionPass<Float>(
          shape: SmallNetwork.shape, localShare: 0.5, weights: LossWeights(), crew: RowCrew(threads: threads)),
        batch, parameters)
    }
    #expect(gradients[0] == gradients[1])
    #expect(gradients[0].contains { $0 != 0 })
  }

  @Test func `the exponentials of a row are those of one number after another`() {
    let numbers = (0..<5000).map { -90 + 180 * Float($0) / 5000 } + [-.infinity, 0, -104, 88]
    var found = numbers
    found.withUnsafeMutableBufferPointer { Float.exponentiate($0.baseAddress!, count: $0.count) }
    for (number, value) in zip(numbers, found) where number >= -87.3 && number <= 88.7 {
      let exact = Double.exponential(Double(number))
      // 2 units in the last place.
      #expect(abs(Double(value) - exact) <= exact * 2 * 0x1p-23)
    }
    #expect(zip(numbers, found).allSatisfy { $0 >= -87.3 || $1 == 0 })
    var undefined = [Float.nan]
    undefined.withUnsafeMutableBufferPointer { Float.exponentiate($0.baseAddress!, count: 1) }
    #expect(undefined[0].isNaN)
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
