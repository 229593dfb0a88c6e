import Features
import Foundation
public import Matching

/// Learns a colour table: which plain words are said of which CIELAB colours.
public enum ColourTableLearner {
  public static let words = [
    "black", "white", "grey", "red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "beige",
  ]
  /// Bins of L, a and b.
  private static let shape = (l: 10, a: 13, b: 14)
  private static let smoothing = 0.15
  private static let passes = 2
  private static let floor = 1e-6
  /// Photos that a prototype counts as.
  private static let cloudWeight = 6.0

  /// Each photo adds its histogram, of sum 1, to its word, and so does each prototype of `names`, as a cloud of colours
  /// around it that counts as a few photos: words that no photo shows would have no colours otherwise. Each word is
  /// normalised, so that words are equally likely beforehand; two passes of smoothing to the six neighbours; each bin is
  /// normalised.
  public static func table(
    from examples: some Sequence<ColourExample>, names: [ColourName] = [], words: [String] = words
  ) -> ColourTable {
    var histograms = [[Double]](repeating: [Double](repeating: 0, count: ColourTable.bins), count: words.count)
    for name in names where !name.isMetal {
      guard let word = name.plain.first.flatMap(words.firstIndex) else { continue }
      for prototype in name.prototypes { addCloud(around: prototype, to: &histograms[word]) }
    }
    for example in examples where !example.samples.isEmpty {
      guard let word = words.firstIndex(of: example.word) else { continue }
      for sample in example.samples {
        histograms[word][ColourTable.bin(of: example.lattice.lab[sample])] += 1 / Double(example.samples.count)
      }
    }
    histograms = histograms.map { histogram in
      let sum = histogram.reduce(0, +)
      var smooth = sum > 0 ? histogram.map { $0 / sum } : histogram
      for _ in 0..<passes { smooth = smoothed(smooth) }
      return smooth.map { $0 + floor }
    }
    var probabilities = [Float](repeating: 0, count: ColourTable.bins * words.count)
    for bin in 0..<ColourTable.bins {
      let sum = histograms.reduce(0) { $0 + $1[bin] }
      for word in words.indices { probabilities[bin * words.count + word] = Float(histograms[word][bin] / sum) }
    }
    return ColourTable(words: words, probabilities: probabilities)
  }

  /// A normal distribution, cut into bins; the outermost bins take what lies beyond them.
  private static func addCloud(around prototype: ColourName.Prototype, to histogram: inout [Double]) {
    let l = shares(of: Double(prototype.l), deviation: 8, from: 0, bins: shape.l)
    let a = shares(
      of: Double(prototype.a), deviation: 4 + 0.1 * abs(Double(prototype.a)), from: -60, bins: shape.a)
    let b = shares(
      of: Double(prototype.b), deviation: 4 + 0.1 * abs(Double(prototype.b)), from: -60, bins: shape.b)
    for i in 0..<shape.l {
      for j in 0..<shape.a {
        for k in 0..<shape.b {
          histogram[(i * shape.a + j) * shape.b + k] += cloudWeight * l[i] * a[j] * b[k]
        }
      }
    }
  }

  /// Share of a normal distribution in each of the bins, which are 10 wide.
  private static func shares(of mean: Double, deviation: Double, from start: Double, bins: Int) -> [Double] {
    func below(_ x: Double) -> Double { 0.5 * erfc((mean - x) / (deviation * 2.squareRoot())) }
    return (0..<bins).map { bin in
      let low = bin == 0 ? 0 : below(start + 10 * Double(bin))
      let high = bin == bins - 1 ? 1 : below(start + 10 * Double(bin + 1))
      return high - low
    }
  }

  /// Every bin gives a share to each of its six neighbours; at the border the share stays.
  private static func smoothed(_ histogram: [Double]) -> [Double] {
    var result = histogram
    for l in 0..<shape.l {
      for a in 0..<shape.a {
        for b in 0..<shape.b {
          let bin = (l * shape.a + a) * shape.b + b
          let share = smoothing * histogram[bin]
          guard share > 0 else { continue }
          for (isInside, neighbour) in [
            (l > 0, bin - shape.a * shape.b), (l < shape.l - 1, bin + shape.a * shape.b),
            (a > 0, bin - shape.b), (a < shape.a - 1, bin + shape.b),
            (b > 0, bin - 1), (b < shape.b - 1, bin + 1),
          ] where isInside {
            result[neighbour] += share
          }
        }
      }
    }
    return result
  }
}
