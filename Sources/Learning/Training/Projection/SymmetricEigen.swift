import COpenBLAS

/// Eigenvectors of a symmetric matrix, by LAPACK's `ssyevd`.
enum SymmetricEigen {
  /// - Parameter matrix: `[size, size]`.
  /// - Returns: values rising, vector `i` at `i * size`; `nil` where LAPACK finds none.
  static func decompose(_ matrix: [Float], size: Int) -> (values: [Float], vectors: [Float])? {
    var vectors = matrix
    var values = [Float](repeating: 0, count: size)
    var order = Int32(size)
    var info: Int32 = 0
    var wanted: (work: Float, integers: Int32) = (0, 0)
    var query: (work: Int32, integers: Int32) = (-1, -1)
    ssyevd_(
      "V", "L", &order, &vectors, &order, &values, &wanted.work, &query.work, &wanted.integers, &query.integers, &info,
      1, 1)
    guard info == 0 else { return nil }
    // The size comes back as a float, which may round it down.
    query = (Int32(wanted.work * 1.01) + 64, wanted.integers)
    var work = [Float](repeating: 0, count: Int(query.work))
    var integers = [Int32](repeating: 0, count: Int(query.integers))
    ssyevd_(
      "V", "L", &order, &vectors, &order, &values, &work, &query.work, &integers, &query.integers, &info, 1, 1)
    return info == 0 ? (values, vectors) : nil
  }
}
