import COpenBLAS
package import Features
package import Matching

/// Principal components of rows that come a few at a time.
package struct ComponentFitter {
  private let channels: Int
  private var sum: [Double]
  /// Lower triangle of the sum of outer products, about `origin`.
  private var products: [Float]
  /// The first row: products about it lose less to rounding than about 0.
  private var origin: [Float]?
  private var count = 0

  package init(channels: Int) {
    self.channels = channels
    sum = [Double](repeating: 0, count: channels)
    products = [Float](repeating: 0, count: channels * channels)
  }

  package mutating func add(_ rows: Matrix) {
    guard rows.rows > 0, rows.columns == channels else { return }
    let origin = self.origin ?? Array(rows.row(0))
    self.origin = origin
    var centred = rows.values
    for row in 0..<rows.rows {
      for column in 0..<channels {
        centred[row * channels + column] -= origin[column]
        sum[column] += Double(centred[row * channels + column])
      }
    }
    cblas_ssyrk(
      CblasRowMajor, CblasLower, CblasTrans, CInt(channels), CInt(rows.rows), 1, centred, CInt(channels), 1, &products,
      CInt(channels))
    count += rows.rows
  }

  /// Components scaled by the fourth root of their variance, all of them together to a mean square of 1: the first ones
  /// lead without drowning the others.
  /// - Returns: `nil` without rows, or where LAPACK finds no eigenvectors.
  package func basis(components: Int) -> PrincipalBasis? {
    guard count > 1, let origin else { return nil }
    let mean = sum.map { Float($0 / Double(count)) }
    var covariance = [Float](repeating: 0, count: channels * channels)
    for row in 0..<channels {
      for column in 0...row {
        let value = products[row * channels + column] / Float(count) - mean[row] * mean[column]
        covariance[row * channels + column] = value
        covariance[column * channels + row] = value
      }
    }
    guard let eigen = SymmetricEigen.decompose(covariance, size: channels), let largest = eigen.values.last, largest > 0
    else { return nil }
    let kept = (0..<channels).reversed().prefix(components).filter { eigen.values[$0] > 1e-6 * largest }
    // A component of variance v has the variance sqrt(v) after division by its fourth root.
    let meanSquare = kept.reduce(0) { $0 + eigen.values[$1].squareRoot() } / Float(kept.count)
    var directions = Matrix(rows: channels, columns: kept.count)
    for (column, index) in kept.enumerated() {
      let scale = 1 / (eigen.values[index].squareRoot().squareRoot() * meanSquare.squareRoot())
      for row in 0..<channels {
        // As the model's file will give it.
        directions.values[row * kept.count + column] = Float(Float16(eigen.vectors[index * channels + row] * scale))
      }
    }
    return PrincipalBasis(mean: zip(mean, origin).map { $0 + $1 }, directions: directions)
  }
}
