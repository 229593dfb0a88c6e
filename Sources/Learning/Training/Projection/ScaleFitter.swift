import Foundation
import Matching

/// Means and deviations of vectors, by which they are standardised.
struct ScaleFitter {
  /// Numbers that are standardised one by one or with one factor for all.
  struct Span: Sendable {
    let count: Int
    let isCommon: Bool
    /// `nil` measures it.
    var factor: Float?
  }

  private static let leastDeviation = 1e-3
  private var sum: [Double]
  private var squares: [Double]
  private var count = 0.0

  init(size: Int) {
    sum = [Double](repeating: 0, count: size)
    squares = sum
  }

  mutating func add(_ values: some Collection<Float>) {
    for (index, value) in values.enumerated() {
      sum[index] += Double(value)
      squares[index] += Double(value) * Double(value)
    }
    count += 1
  }

  func scale(_ spans: [Span]) -> FeatureScale {
    var factors: [Float] = []
    let means = sum.map { $0 / max(count, 1) }
    let variances = zip(squares, means).map { max(0, $0 / max(count, 1) - $1 * $1) }
    var start = 0
    for span in spans {
      let own = variances[start..<start + span.count]
      start += span.count
      if let factor = span.factor {
        factors += own.map { _ in factor }
      } else if span.isCommon {
        let deviation = (own.reduce(0, +) / Double(max(1, span.count))).squareRoot()
        factors += own.map { _ in Float(1 / max(Self.leastDeviation, deviation)) }
      } else {
        factors += own.map { Float(1 / max(Self.leastDeviation, $0.squareRoot())) }
      }
    }
    return FeatureScale(centre: means.map { Float($0) }, factor: factors)
  }
}
