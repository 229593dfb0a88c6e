import COpenBLAS
package import Features

extension Matrix {
  /// Matrix product by one call of BLAS; equal bits from run to run with one BLAS thread.
  package func times(_ other: Matrix) -> Matrix {
    precondition(columns == other.rows, "\(rows)x\(columns) times \(other.rows)x\(other.columns)")
    return other.values.withUnsafeBufferPointer { times($0, columns: other.columns) }
  }

  /// The product with `[self.columns, columns]` numbers that lie row by row somewhere else.
  package func times(_ other: UnsafeBufferPointer<Float>, columns width: Int) -> Matrix {
    precondition(other.count == columns * width, "\(other.count) numbers for \(columns)x\(width)")
    var product = Matrix(rows: rows, columns: width)
    guard rows > 0, width > 0, columns > 0 else { return product }
    product.values.withUnsafeMutableBufferPointer { product in
      values.withUnsafeBufferPointer { own in
        // For a single row sgemm would spend its time on copying the other factor.
        if rows == 1 {
          cblas_sgemv(
            CblasRowMajor, CblasTrans, CInt(columns), CInt(width), 1, other.baseAddress, CInt(width), own.baseAddress,
            1,
            0, product.baseAddress, 1)
        } else {
          cblas_sgemm(
            CblasRowMajor, CblasNoTrans, CblasNoTrans, CInt(rows), CInt(width), CInt(columns), 1, own.baseAddress,
            CInt(columns), other.baseAddress, CInt(width), 0, product.baseAddress, CInt(width))
        }
      }
    }
    return product
  }

  /// The product with the transpose: the dot product of every row here with every row there, `[rows, other.rows]`.
  package func timesTransposed(_ other: Matrix) -> Matrix {
    precondition(columns == other.columns, "\(rows)x\(columns) and \(other.rows)x\(other.columns)")
    var product = Matrix(rows: rows, columns: other.rows)
    guard rows > 0, other.rows > 0, columns > 0 else { return product }
    product.values.withUnsafeMutableBufferPointer { product in
      values.withUnsafeBufferPointer { own in
        other.values.withUnsafeBufferPointer { other in
          cblas_sgemm(
            CblasRowMajor, CblasNoTrans, CblasTrans, CInt(rows), CInt(product.count / rows), CInt(columns), 1,
            own.baseAddress, CInt(columns), other.baseAddress, CInt(columns), 0, product.baseAddress,
            CInt(product.count / rows))
        }
      }
    }
    return product
  }
}
