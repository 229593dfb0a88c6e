import COpenBLAS
import Features
public import Matching

/// Fits a `PhotoProjection`: principal components of standardised descriptors.
public enum ProjectionFitter {
  /// Photos beyond this number, drawn evenly, would change the leading components little.
  public static let mostPhotos = 3000
  private static let leastDeviation: Float = 1e-3

  /// By the eigenvectors of the photos' Gram matrix (LAPACK's `ssyevd`), which has a row a photo, not a row a number.
  ///
  /// - Parameter descriptors: of `PhotoDescriptor`, all of one length.
  /// - Returns: at most `dimensions` components, fewer where the photos span fewer; `nil` for fewer than two photos.
  public static func projection(of descriptors: [[Float]], dimensions: Int = 256) -> PhotoProjection? {
    SingleThread.enforce()
    let step = max(1, (descriptors.count + mostPhotos - 1) / mostPhotos)
    let chosen = stride(from: 0, to: descriptors.count, by: step).map { descriptors[$0] }
    guard chosen.count > 1, let size = chosen.first?.count, size > 0, chosen.allSatisfy({ $0.count == size }) else {
      return nil
    }
    let (means, deviations) = moments(of: chosen, size: size)
    let rows = chosen.flatMap { descriptor in
      descriptor.indices.map { (descriptor[$0] - means[$0]) / deviations[$0] }
    }
    let count = chosen.count
    guard let eigen = eigenvectors(rows, count: count, size: size) else { return nil }
    let largest = eigen.values.last ?? 0
    let kept = (0..<count).reversed().filter { eigen.values[$0] > 1e-4 * largest }.prefix(dimensions)
    guard !kept.isEmpty else { return nil }
    // A component is the sum of the photos, each by its share in the eigenvector, scaled to length 1.
    var shares = [Float](repeating: 0, count: count * kept.count)
    for (column, index) in kept.enumerated() {
      let scale = 1 / eigen.values[index].squareRoot()
      for row in 0..<count { shares[row * kept.count + column] = eigen.vectors[index * count + row] * scale }
    }
    var basis = [Float](repeating: 0, count: size * kept.count)
    cblas_sgemm(
      CblasRowMajor, CblasTrans, CblasNoTrans, Int32(size), Int32(kept.count), Int32(count), 1, rows, Int32(size),
      shares, Int32(kept.count), 0, &basis, Int32(kept.count))
    let meanSquare = kept.reduce(0) { $0 + eigen.values[$1] } / Float(count)
    return PhotoProjection(
      means: means, scales: deviations.map { 1 / ($0 * meanSquare.squareRoot()) },
      // Kept as float16: rounded here, the one in memory projects like the one from a file.
      basis: Matrix(rows: size, columns: kept.count, values: basis.map { Float(Float16($0)) }))
  }

  private static func moments(of rows: [[Float]], size: Int) -> (means: [Float], deviations: [Float]) {
    var sums = [Double](repeating: 0, count: size)
    var squares = sums
    for row in rows {
      for index in 0..<size {
        sums[index] += Double(row[index])
        squares[index] += Double(row[index]) * Double(row[index])
      }
    }
    let count = Double(rows.count)
    return (
      sums.map { Float($0 / count) },
      (0..<size).map { index in
        let mean = sums[index] / count
        return max(leastDeviation, Float(max(0, squares[index] / count - mean * mean).squareRoot()))
      }
    )
  }

  /// Of the rows' Gram matrix: values rising, vector `i` at `i * count`.
  private static func eigenvectors(
    _ rows: [Float], count: Int, size: Int
  ) -> (values: [Float], vectors: [Float])? {
    var gram = [Float](repeating: 0, count: count * count)
    cblas_ssyrk(
      CblasColMajor, CblasLower, CblasTrans, Int32(count), Int32(size), 1, rows, Int32(size), 0, &gram, Int32(count))
    var values = [Float](repeating: 0, count: count)
    var order = Int32(count)
    var info: Int32 = 0
    var wanted: (work: Float, integers: Int32) = (0, 0)
    var query: (work: Int32, integers: Int32) = (-1, -1)
    ssyevd_(
      "V", "L", &order, &gram, &order, &values, &wanted.work, &query.work, &wanted.integers, &query.integers,
      &info, 1, 1)
    guard info == 0 else { return nil }
    // The size comes back as a float, which may round it down.
    query = (Int32(wanted.work * 1.01) + 64, wanted.integers)
    var work = [Float](repeating: 0, count: Int(query.work))
    var integers = [Int32](repeating: 0, count: Int(query.integers))
    ssyevd_("V", "L", &order, &gram, &order, &values, &work, &query.work, &integers, &query.integers, &info, 1, 1)
    return info == 0 ? (values, gram) : nil
  }
}
