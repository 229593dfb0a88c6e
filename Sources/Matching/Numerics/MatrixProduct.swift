import COpenBLAS
package import Features

/// `one` x `other`, or `one` x `other` transposed.
package func product(_ one: Matrix, _ other: Matrix, transposed: Bool = false) -> Matrix {
  let depth = transposed ? other.columns : other.rows
  precondition(one.columns == depth, "\(one.columns) columns against \(depth)")
  var result = Matrix(rows: one.rows, columns: transposed ? other.rows : other.columns)
  guard depth > 0, !result.values.isEmpty else { return result }
  SingleThread.enforce()
  cblas_sgemm(
    CblasRowMajor, CblasNoTrans, transposed ? CblasTrans : CblasNoTrans, Int32(one.rows), Int32(result.columns),
    Int32(depth), 1, one.values, Int32(depth), other.values, Int32(other.columns), 0, &result.values,
    Int32(result.columns))
  return result
}

/// A vector scaled to length 1; zeros stay zeros.
package func unit(_ vector: [Float]) -> [Float] {
  let length = dotProduct(vector[...], vector).squareRoot()
  return length > 0 ? vector.map { $0 / length } : vector
}

extension Matrix {
  /// These rows, in this order.
  package func gathering(_ rows: [Int]) -> Matrix {
    Matrix(rows: rows.count, columns: columns, values: rows.flatMap { row($0) })
  }

  /// - Parameter rows: all of one length.
  package init(_ rows: [[Float]]) {
    self.init(rows: rows.count, columns: rows.first?.count ?? 0, values: rows.flatMap(\.self))
  }
}
