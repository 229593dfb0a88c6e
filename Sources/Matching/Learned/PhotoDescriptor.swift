public import Features

/// How the product on a photo looks, before anything is learned about it.
public enum PhotoDescriptor {
  /// A cell without foreground still counts a little, so that a photo in which nothing stands out has a mean.
  private static let leastWeight: Float = 0.001

  /// Square roots of the encoder's last states, mean and deviation over the grid's cells weighted by foreground, then the
  /// same of its middle states: `[2 * grid.columns + middle.values.count]`, 4,000 numbers of EfficientNet-Lite2.
  public static func of(_ photo: PhotoFeatures) -> [Float] {
    let grid = photo.grid
    var means = [Float](repeating: 0, count: grid.columns)
    var squares = means
    var total: Float = 0
    for row in 0..<grid.rows {
      // The grid's cells come first among the regions.
      let weight = (row < photo.regions.count ? photo.regions[row].foreground : 0) + leastWeight
      total += weight
      add(grid.values[row * grid.columns..<(row + 1) * grid.columns], by: weight, to: &means, squares: &squares)
    }
    guard total > 0 else { return means + squares + photo.middle.values }
    var deviations = squares
    for column in means.indices {
      means[column] /= total
      deviations[column] = max(0, squares[column] / total - means[column] * means[column]).squareRoot()
    }
    return means + deviations + photo.middle.values
  }

  /// Adds a cell's square roots, and their squares.
  private static func add(_ cell: ArraySlice<Float>, by weight: Float, to means: inout [Float], squares: inout [Float])
  {
    precondition(cell.count == means.count && cell.count == squares.count)
    // Without bounds to check the loop takes many numbers at a time.
    cell.withUnsafeBufferPointer { cell in
      means.withUnsafeMutableBufferPointer { means in
        squares.withUnsafeMutableBufferPointer { squares in
          for column in cell.indices {
            let value = max(0, cell[column])
            means[column] += weight * value.squareRoot()
            squares[column] += weight * value
          }
        }
      }
    }
  }
}
