import Foundation
import Matching

/// Weights before training.
enum ParameterStart {
  /// Normal, so that every inner product starts with a spread of about 1. The class-name block of the global branch starts equal to the
  /// phrases' global projection: before anything is learned, a phrase is near the class names that mean it.
  static func parameters(
    shape: AttentionShape, words: Int, configuration: MatcherConfiguration
  ) -> [Float] {
    var generator = SplitMix64(seed: configuration.seed ^ 0xA5C1)
    var parameters = [Float](repeating: 0, count: shape.count)
    func fill(_ tensor: AttentionShape.Tensor, _ deviation: Float) {
      for index in shape.range(of: tensor) { parameters[index] = deviation * normal(&generator) }
    }
    fill(.region, 1.4 / Float(shape.regionInputs).squareRoot())
    fill(.key, 1 / Float(shape.width).squareRoot())
    fill(.value, 1 / Float(shape.width).squareRoot())
    fill(.global, 0.5 / Float(shape.globalInputs).squareRoot())
    // A centred phrase has a length of about 5.
    fill(.text, 0.15)
    parameters[shape.range(of: .sharpness).lowerBound] = Float(log(configuration.sharpness))
    let global = shape.range(of: .global).upperBound - words * shape.width
    let text = shape.range(of: .text).lowerBound
    for word in 0..<words {
      for unit in 0..<shape.width {
        parameters[global + word * shape.width + unit] =
          parameters[text + word * shape.textOutputs + 2 * shape.width + unit]
      }
    }
    return parameters
  }

  /// Box and Muller 1958.
  private static func normal(_ generator: inout SplitMix64) -> Float {
    let radius = (-2 * log(1 - Double.random(in: 0..<1, using: &generator))).squareRoot()
    return Float(radius * cos(2 * .pi * Double.random(in: 0..<1, using: &generator)))
  }
}
