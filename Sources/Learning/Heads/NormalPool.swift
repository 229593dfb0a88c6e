import COpenBLAS
import Foundation
import Synchronization

/// Normally distributed numbers by the million: a pool drawn once, read from a random place each time.
struct NormalPool {
  private struct Pool: Sendable {
    let numbers: [Float]
    /// As the numbers left it.
    let generator: SplitMix64
  }

  private static let size = 1 << 20
  /// The last seed's: all heads of a catalog begin with the same.
  private static let latest = Mutex<(seed: UInt64, pool: Pool)?>(nil)

  private let numbers: [Float]
  private var generator: SplitMix64

  init(seed: UInt64) {
    let pool = Self.latest.withLock { latest in
      if let latest, latest.seed == seed { return latest.pool }
      let pool = Self.pool(seed: seed)
      latest = (seed, pool)
      return pool
    }
    numbers = pool.numbers
    generator = pool.generator
  }

  private static func pool(seed: UInt64) -> Pool {
    var generator = SplitMix64(seed: seed)
    var numbers: [Float] = []
    numbers.reserveCapacity(size)
    // Box and Muller 1958.
    while numbers.count < size {
      let radius = sqrt(-2 * log(Double.random(in: Double.leastNonzeroMagnitude..<1, using: &generator)))
      let angle = Double.random(in: 0..<2 * .pi, using: &generator)
      numbers.append(Float(radius * cos(angle)))
      numbers.append(Float(radius * sin(angle)))
    }
    return Pool(numbers: numbers, generator: generator)
  }

  /// Adds noise of this deviation.
  mutating func blur(_ values: inout [Float], deviation: Float) {
    var place = Int.random(in: 0..<Self.size, using: &generator)
    values.withUnsafeMutableBufferPointer { values in
      numbers.withUnsafeBufferPointer { numbers in
        guard let first = values.baseAddress, let pool = numbers.baseAddress else { return }
        var index = 0
        while index < values.count {
          let count = min(values.count - index, Self.size - place)
          cblas_saxpy(Int32(count), deviation, pool + place, 1, first + index, 1)
          index += count
          place = (place + count) & (Self.size - 1)
        }
      }
    }
  }

  mutating func draw(_ count: Int, deviation: Float) -> [Float] {
    var values = [Float](repeating: 0, count: count)
    blur(&values, deviation: deviation)
    return values
  }
}
