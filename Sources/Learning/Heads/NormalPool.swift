import Foundation

/// Normally distributed numbers by the million: a pool drawn once, read from a random place each time.
struct NormalPool {
  private static let size = 1 << 20
  private let numbers: [Float]
  private var generator: SplitMix64

  init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
    var numbers: [Float] = []
    numbers.reserveCapacity(Self.size)
    // Box and Muller 1958.
    while numbers.count < Self.size {
      let radius = sqrt(-2 * log(Double.random(in: Double.leastNonzeroMagnitude..<1, using: &generator)))
      let angle = Double.random(in: 0..<2 * .pi, using: &generator)
      numbers.append(Float(radius * cos(angle)))
      numbers.append(Float(radius * sin(angle)))
    }
    self.numbers = numbers
  }

  /// `values` plus noise of this deviation.
  mutating func blurred(_ values: [Float], deviation: Float) -> [Float] {
    var place = Int.random(in: 0..<Self.size, using: &generator)
    var result = values
    for index in result.indices {
      result[index] += deviation * numbers[place]
      place = (place + 1) & (Self.size - 1)
    }
    return result
  }

  mutating func draw(_ count: Int, deviation: Float) -> [Float] {
    blurred([Float](repeating: 0, count: count), deviation: deviation)
  }
}
