public import Features

/// A photo as a whole, for comparing photos and for learning what texts say of them: square roots of the encoder's grid,
/// averaged once over the product and once over the whole view.
///
/// Square roots, because rectified activations are sparse and long-tailed.
public enum ViewDescriptor {
  /// Outside the foreground a cell still counts for this much, so that a missed product is not nothing.
  private static let background: Float = 0.001

  /// - Returns: twice the grid's channels: the foreground's mean, then the view's.
  public static func of(_ photo: PhotoFeatures) -> [Float] {
    let grid = photo.grid
    var product = [Float](repeating: 0, count: grid.columns)
    var view = product
    var total: Float = 0
    for row in 0..<grid.rows {
      // The grid's cells come first among the regions.
      let weight = (row < photo.regions.count ? photo.regions[row].foreground : 0) + background
      total += weight
      for (column, value) in grid.row(row).enumerated() {
        let root = max(0, value).squareRoot()
        product[column] += weight * root
        view[column] += root
      }
    }
    guard total > 0 else { return product + view }
    return product.map { $0 / total } + view.map { $0 / Float(grid.rows) }
  }
}
