import Features

/// Row-major numbers with an address that stays, because the passes of training hand rows to BLAS again and again.
///
/// The object's own until it ends, then its pool's again; every index that training computes comes from the block's own sizes.
final class Block<Real: TrainingReal> {
  let rows: Int
  let columns: Int
  let start: UnsafeMutablePointer<Real>
  private let pool: BlockPool<Real>

  /// Zeros.
  convenience init(_ rows: Int, _ columns: Int, from pool: BlockPool<Real>) {
    self.init(unset: rows, columns, from: pool)
    start.update(repeating: 0, count: rows * columns)
  }

  /// Whatever was left there: for what is wholly set before it is read.
  init(unset rows: Int, _ columns: Int, from pool: BlockPool<Real>) {
    self.rows = rows
    self.columns = columns
    self.pool = pool
    start = pool.take(max(1, rows * columns))
  }

  deinit { pool.giveBack(start, max(1, count)) }

  var count: Int { rows * columns }
  func row(_ index: Int) -> UnsafeMutablePointer<Real> { start + index * columns }

  /// `self = scale op(a) op(b) + keep self`.
  func set(
    _ a: UnsafePointer<Real>, stride aStride: Int, transposed aT: Bool = false, inner: Int,
    times b: UnsafePointer<Real>,
    otherStride bStride: Int, otherTransposed bT: Bool = false, scale: Real = 1, keep: Real = 0, by crew: RowCrew
  ) {
    Real.multiply(
      rows: rows, columns: columns, inner: inner, scale: scale, a, stride: aStride, transposed: aT, b, stride: bStride,
      transposed: bT, keep: keep, into: start, stride: columns, by: crew)
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
