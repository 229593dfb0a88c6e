import Features

/// How a photo's product looks: the grid's channels averaged over the foreground.
enum LookVector {
  /// - Returns: [1280], length 1 or zeros.
  static func of(_ features: PhotoFeatures) -> [Float] {
    let grid = features.grid
    var sum = [Float](repeating: 0, count: grid.columns)
    for row in 0..<grid.rows {
      // The grid's cells come first among the regions.
      let weight = (row < features.regions.count ? features.regions[row].foreground : 0) + 0.001
      for (column, value) in grid.row(row).enumerated() { sum[column] += weight * max(0, value).squareRoot() }
    }
    return Direction.of(sum)
  }
}
