import Foundation
import Matching

/// The state of a greedy choice from a determinantal point process: what each item would still add.
struct GreedyProcess {
  private let sketches: [[Float]]
  private let qualities: [Double]
  private let reach: Double
  /// Squared gain of each item's similarity beyond those taken, 1 at first.
  private var novelty: [Double]
  /// Rows of the Cholesky factor, [taken][items].
  private var factor: [[Double]] = []
  private var isOut: [Bool]

  init(sketches: [[Float]], qualities: [Double], reach: Double) {
    self.sketches = sketches
    self.qualities = qualities
    self.reach = reach
    novelty = sketches.map { _ in 1 }
    isOut = sketches.map { _ in false }
  }

  static func similarity(_ one: [Float], _ other: [Float], reach: Double) -> Double {
    guard one.count == other.count else { return 0 }
    let cosine = Double(dotProduct(one[...], other))
    return exp(-(1 - min(1, cosine)) / (reach * reach))
  }

  /// The item of greatest gain; `nil` where none gains more than `least`.
  func next(above least: Double) -> Int? {
    var best: Int?
    var gain = least
    for item in sketches.indices where !isOut[item] {
      let own = qualities[item] * qualities[item] * novelty[item]
      if own > gain { (best, gain) = (item, own) }
    }
    return best
  }

  mutating func skip(_ item: Int) { isOut[item] = true }

  mutating func take(_ item: Int) {
    isOut[item] = true
    guard novelty[item] > 1e-10 else { return }
    let scale = 1 / novelty[item].squareRoot()
    let own = factor.map { $0[item] }
    var row = [Double](repeating: 0, count: sketches.count)
    for other in sketches.indices where !isOut[other] {
      var value = Self.similarity(sketches[item], sketches[other], reach: reach)
      for (place, weight) in own.enumerated() where weight != 0 { value -= weight * factor[place][other] }
      row[other] = value * scale
      novelty[other] = max(0, novelty[other] - row[other] * row[other])
    }
    factor.append(row)
  }
}
