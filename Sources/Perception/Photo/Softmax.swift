import Features
import Foundation

enum Softmax {
  static func probabilities(_ logits: ArraySlice<Float>) -> [Float] {
    let largest = logits.max() ?? 0
    let powers = logits.map { exp($0 - largest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }

  /// The `count` most probable classes, largest first, of equal ones the lower index.
  static func top(_ count: Int, of logits: ArraySlice<Float>) -> [ClassProbability] {
    let probabilities = probabilities(logits)
    var best: [Int] = []
    for (index, probability) in probabilities.enumerated() {
      if best.count == count && probability <= probabilities[best[count - 1]] { continue }
      let place = best.firstIndex { probabilities[$0] < probability } ?? best.count
      best.insert(index, at: place)
      if best.count > count { best.removeLast() }
    }
    return best.map { ClassProbability(index: UInt16($0), probability: probabilities[$0]) }
  }
}
