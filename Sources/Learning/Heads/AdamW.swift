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
    let (firstScale, secondScale) = (1 / (1 - firstPower), 1 / (1 - secondPower))
    precondition(gradient.count == parameters.count && first.count == parameters.count)
    // Without bounds to check the loop takes many numbers at a time.
    parameters.withUnsafeMutableBufferPointer { parameters in
      first.withUnsafeMutableBufferPointer { first in
        second.withUnsafeMutableBufferPointer { second in
          gradient.withUnsafeBufferPointer { gradient in
            for index in parameters.indices {
              let slope = gradient[index]
              first[index] += (1 - Self.firstDecay) * (slope - first[index])
              second[index] += (1 - Self.secondDecay) * (slope * slope - second[index])
              let step = first[index] * firstScale / ((second[index] * secondScale).squareRoot() + Self.epsilon)
              parameters[index] -= rate * (step + decay * parameters[index])
            }
          }
        }
      }
    }
  }
}
