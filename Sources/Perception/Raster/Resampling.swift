/// One axis of a separable resampling, its filter widened when it shrinks so that nothing aliases.
struct Resampling {
  enum Filter {
    /// Pillow's BILINEAR.
    case triangle
    /// Pillow's BICUBIC: Keys's cubic with a = -0.5.
    case cubic

    /// In source pixels, where nothing is shrunk.
    var radius: Double { self == .triangle ? 1 : 2 }

    func weight(_ distance: Double) -> Double {
      let x = abs(distance)
      switch self {
      case .triangle: return max(0, 1 - x)
      case .cubic:
        if x < 1 { return (1.5 * x - 2.5) * x * x + 1 }
        return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0
      }
    }
  }

  /// First source index of each target index.
  let starts: [Int]
  /// `tapCount` weights for each target index, padded with zeros; they sum to 1.
  let weights: [Float]
  let tapCount: Int

  init(from source: Int, to target: Int, filter: Filter = .triangle) {
    let scale = Double(source) / Double(target)
    let width = max(1, scale)
    let radius = filter.radius * width
    let taps = min(source, Int(radius.rounded(.up)) * 2 + 1)
    var starts: [Int] = []
    var weights: [Float] = []
    for index in 0..<target {
      let centre = (Double(index) + 0.5) * scale - 0.5
      let first = min(max(0, Int((centre - radius).rounded(.up))), source - taps)
      let raw = (first..<first + taps).map { filter.weight((Double($0) - centre) / width) }
      let sum = raw.reduce(0, +)
      starts.append(first)
      weights += raw.map { Float($0 / sum) }
    }
    self.starts = starts
    self.weights = weights
    tapCount = taps
  }
}
