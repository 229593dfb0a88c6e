import COpenBLAS

/// Every vector of one list against every vector of another.
enum Similarities {
  /// - Parameters:
  ///   - rows: vectors of one length; a shorter one counts as zeros.
  /// - Returns: dot products, row by row, `rows.count` x `columns.count`.
  static func between(_ rows: [[Float]], _ columns: [[Float]]) -> [Float] {
    let depth = max(rows.map(\.count).max() ?? 0, columns.map(\.count).max() ?? 0)
    var products = [Float](repeating: 0, count: rows.count * columns.count)
    guard depth > 0, !products.isEmpty else { return products }
    cblas_sgemm(
      CblasRowMajor, CblasNoTrans, CblasTrans, Int32(rows.count), Int32(columns.count), Int32(depth), 1,
      flat(rows, depth), Int32(depth), flat(columns, depth), Int32(depth), 0, &products, Int32(columns.count))
    return products
  }

  private static func flat(_ vectors: [[Float]], _ depth: Int) -> [Float] {
    vectors.flatMap { $0.count == depth ? $0 : [Float](repeating: 0, count: depth) }
  }
}
