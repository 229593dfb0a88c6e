/// One axis of a separable resampling with the triangle filter, widened when it shrinks so that nothing aliases.
struct Resampling {
  /// First source index of each target index.
  let starts: [Int]
  /// `tapCount` weights for each target index, padded with zeros; they sum to 1.
  let weights: [Float]
  let tapCount: Int

  init(from source: Int, to target: Int) {
    let scale = Double(source) / Double(target)
    let radius = max(1, scale)
    let taps = min(source, Int(radius.rounded(.up)) * 2 + 1)
    var starts: [Int] = []
    var weights: [Float] = []
    for index in 0..<target {
      let centre = (Double(index) + 0.5) * scale - 0.5
      let first = min(max(0, Int((centre - radius).rounded(.up))), source - taps)
      let raw = (first..<first + taps).map { max(0, 1 - abs(Double($0) - centre) / radius) }
      let sum = raw.reduce(0, +)
      starts.append(first)
      weights += raw.map { Float($0 / sum) }
    }
    self.starts = starts
    self.weights = weights
    tapCount = taps
  }
}
