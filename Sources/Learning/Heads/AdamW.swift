import CFloatLoops

/// Adam with decoupled weight decay (Loshchilov and Hutter 2019) for one array of parameters.
package struct AdamW {
  private static let firstDecay: Float = 0.9
  private static let secondDecay: Float = 0.999
  private static let epsilon: Float = 1e-8

  private let rate: Float
  private let decay: Float
  private var first: [Float]
  private var second: [Float]
  private var firstPower: Float = 1
  private var secondPower: Float = 1

  package init(count: Int, rate: Float, decay: Float) {
    self.rate = rate
    self.decay = decay
    first = [Float](repeating: 0, count: count)
    second = first
  }

  package mutating func step(_ parameters: inout [Float], gradient: [Float]) {
    firstPower *= Self.firstDecay
    secondPower *= Self.secondDecay
    precondition(gradient.count == parameters.count && first.count == parameters.count, "one slope a parameter")
    let rule = kantei_adam(
      first_decay: Self.firstDecay, second_decay: Self.secondDecay, first_scale: 1 / (1 - firstPower),
      second_scale: 1 / (1 - secondPower), epsilon: Self.epsilon, rate: rate, decay: decay)
    kantei_adam_step(rule, &parameters, &first, &second, gradient, gradient.count)
  }
}
