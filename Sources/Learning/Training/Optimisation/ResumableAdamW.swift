/// Adam with decoupled weight decay (Loshchilov and Hutter 2019), its moments open, because a checkpoint keeps them.
package struct ResumableAdamW: Sendable, Hashable {
  private static let firstDecay: Float = 0.9
  private static let secondDecay: Float = 0.999
  private static let least: Float = 1e-8

  /// Running means of the gradient and of its square.
  package private(set) var first: [Float]
  package private(set) var second: [Float]
  package private(set) var steps: Int

  package init(count: Int) {
    self.init(first: [Float](repeating: 0, count: count), second: [Float](repeating: 0, count: count), steps: 0)
  }

  package init(first: [Float], second: [Float], steps: Int) {
    precondition(first.count == second.count, "both means of one length")
    self.first = first
    self.second = second
    self.steps = steps
  }

  /// - Parameter decay: what each parameter loses of itself, times `rate`; one a parameter.
  package mutating func update(_ parameters: inout [Float], gradient: [Float], rate: Float, decay: [Float]) {
    steps += 1
    let firstShare = 1 - powf(Self.firstDecay, steps)
    let secondShare = 1 - powf(Self.secondDecay, steps)
    for index in parameters.indices {
      let slope = gradient[index]
      first[index] += (1 - Self.firstDecay) * (slope - first[index])
      second[index] += (1 - Self.secondDecay) * (slope * slope - second[index])
      let step = first[index] / firstShare / ((second[index] / secondShare).squareRoot() + Self.least)
      parameters[index] -= rate * (step + decay[index] * parameters[index])
    }
  }
}

/// `base^exponent` by multiplication, so that a resumed run has the same bits whatever the mathematics library.
private func powf(_ base: Float, _ exponent: Int) -> Float {
  var (result, factor, rest): (Float, Float, Int) = (1, base, exponent)
  while rest > 0 {
    if rest & 1 == 1 { result *= factor }
    factor *= factor
    rest >>= 1
  }
  return result
}
