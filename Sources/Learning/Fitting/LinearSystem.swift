/// Small dense systems: a calibration has a handful of unknowns.
enum LinearSystem {
  /// Gaussian elimination with partial pivoting; `nil` for a singular matrix.
  static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
    var matrix = matrix
    var right = right
    let size = right.count
    for column in 0..<size {
      guard let pivot = (column..<size).max(by: { abs(matrix[$0][column]) < abs(matrix[$1][column]) }),
        abs(matrix[pivot][column]) > 1e-14
      else { return nil }
      matrix.swapAt(column, pivot)
      right.swapAt(column, pivot)
      for row in column + 1..<max(size, column + 1) {
        let factor = matrix[row][column] / matrix[column][column]
        guard factor != 0 else { continue }
        for index in column..<size { matrix[row][index] -= factor * matrix[column][index] }
        right[row] -= factor * right[column]
      }
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      for index in row + 1..<max(size, row + 1) { right[row] -= matrix[row][index] * right[index] }
      right[row] /= matrix[row][row]
    }
    return right
  }
}
