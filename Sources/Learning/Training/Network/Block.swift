import Features

/// Row-major numbers with an address that stays, because the passes of training hand rows to BLAS again and again.
///
/// Owned and freed by the object; every index that training computes comes from the block's own sizes.
final class Block<Real: TrainingReal> {
  let rows: Int
  let columns: Int
  let start: UnsafeMutablePointer<Real>

  /// Zeros.
  init(_ rows: Int, _ columns: Int) {
    self.rows = rows
    self.columns = columns
    start = .allocate(capacity: max(1, rows * columns))
    start.initialize(repeating: 0, count: max(1, rows * columns))
  }

  convenience init(_ matrix: Matrix) {
    self.init(matrix.rows, matrix.columns)
    for (index, value) in matrix.values.enumerated() { start[index] = Real(value) }
  }

  deinit { start.deallocate() }

  var count: Int { rows * columns }
  func row(_ index: Int) -> UnsafeMutablePointer<Real> { start + index * columns }

  /// `self = scale op(a) op(b) + keep self`.
  func set(
    _ a: Block, transposed aT: Bool = false, times b: Block, transposed bT: Bool = false, scale: Real = 1,
    keep: Real = 0
  ) {
    set(
      a.start, stride: a.columns, transposed: aT, inner: aT ? a.rows : a.columns, times: b.start,
      otherStride: b.columns,
      otherTransposed: bT, scale: scale, keep: keep)
  }

  /// The same with factors that lie somewhere else.
  func set(
    _ a: UnsafePointer<Real>, stride aStride: Int, transposed aT: Bool = false, inner: Int,
    times b: UnsafePointer<Real>,
    otherStride bStride: Int, otherTransposed bT: Bool = false, scale: Real = 1, keep: Real = 0
  ) {
    Real.multiply(
      rows: rows, columns: columns, inner: inner, scale: scale, a, stride: aStride, transposed: aT, b, stride: bStride,
      transposed: bT, keep: keep, into: start, stride: columns)
  }

  func addToRows(_ bias: UnsafePointer<Real>) {
    for row in 0..<rows {
      let start = row * columns
      for column in 0..<columns { self.start[start + column] += bias[column] }
    }
  }

  /// Adds the sum of all rows to `sums`.
  func sumRows(into sums: UnsafeMutablePointer<Real>) {
    for row in 0..<rows {
      let start = row * columns
      for column in 0..<columns { sums[column] += self.start[start + column] }
    }
  }
}
