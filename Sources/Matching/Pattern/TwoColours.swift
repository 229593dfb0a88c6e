import Features

/// A product's two main colours: its samples parted where they differ most.
enum TwoColours {
  private static let steps = 50

  /// The smaller side of 2-means along the first principal axis of CIELAB, lightness by half.
  static func rarer(of samples: [Int], in lattice: Lattice) -> [Int] {
    let colours = samples.map { index in
      let lab = lattice.lab[index]
      return SIMD3(Double(lab.lightness) / 2, Double(lab.a), Double(lab.b))
    }
    let count = Double(colours.count)
    let mean = colours.reduce(.zero, +) / count
    let centred = colours.map { $0 - mean }
    let axis = principalAxis(of: centred)
    let places = centred.map { ($0 * axis).sum() }
    var boundary = 0.0
    for _ in 0..<steps {
      let above = places.filter { $0 > boundary }
      let below = places.filter { $0 <= boundary }
      guard !above.isEmpty, !below.isEmpty else { break }
      let next = (above.reduce(0, +) / Double(above.count) + below.reduce(0, +) / Double(below.count)) / 2
      if abs(next - boundary) < 1e-4 { break }
      boundary = next
    }
    let above = zip(samples, places).filter { $0.1 > boundary }.map(\.0)
    return above.count * 2 <= samples.count ? above : zip(samples, places).filter { $0.1 <= boundary }.map(\.0)
  }

  /// By power iteration: the longest direction of a cloud around the origin.
  private static func principalAxis(of points: [SIMD3<Double>]) -> SIMD3<Double> {
    var rows = [SIMD3<Double>](repeating: .zero, count: 3)
    for point in points {
      for row in 0..<3 { rows[row] += point * point[row] }
    }
    var axis = SIMD3<Double>(1, 1, 1)
    for _ in 0..<steps {
      let next = SIMD3((rows[0] * axis).sum(), (rows[1] * axis).sum(), (rows[2] * axis).sum())
      let length = (next * next).sum().squareRoot()
      guard length > 0 else { break }
      axis = next / length
    }
    return axis
  }
}
