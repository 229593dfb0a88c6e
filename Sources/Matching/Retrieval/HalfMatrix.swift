import COpenBLAS
public import Foundation

/// Row-major numbers in half precision, in memory or in a mapped file: half the space, and for vectors of length 1 exact to
/// three digits.
public struct HalfMatrix: Sendable {
  private static let block = 4_096

  public let rows: Int
  public let columns: Int
  /// Little endian, `rows * columns` of two bytes; not aligned.
  private let bytes: Data

  /// - Parameter bytes: as many as rows and columns ask for.
  public init?(rows: Int, columns: Int, bytes: Data) {
    let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
    guard rows >= 0, columns >= 0, !overflow, count <= Int.max / 2, bytes.count == count * 2 else { return nil }
    self.rows = rows
    self.columns = columns
    self.bytes = bytes
  }

  /// - Parameter vectors: all of one length.
  public init(_ vectors: [[Float]]) {
    rows = vectors.count
    columns = vectors.first?.count ?? 0
    var bytes = Data(capacity: rows * columns * 2)
    for vector in vectors {
      precondition(vector.count == columns, "rows of one length")
      let halves = vector.map { Float16($0).bitPattern.littleEndian }
      halves.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }
    self.bytes = bytes
  }

  public var data: Data { bytes }

  public func row(_ index: Int) -> [Float] { floats(index..<index + 1) }

  /// Dot products of every row with a vector, block by block: what is not a number counts as the lowest.
  public func products(with vector: [Float]) -> [Float] {
    guard vector.count == columns, columns > 0 else { return [Float](repeating: -.infinity, count: rows) }
    SingleThread.enforce()
    var products = [Float](repeating: 0, count: rows)
    for start in stride(from: 0, to: rows, by: Self.block) {
      let end = min(rows, start + Self.block)
      let values = floats(start..<end)
      products.withUnsafeMutableBufferPointer { products in
        guard let base = products.baseAddress else { return }
        cblas_sgemv(
          CblasRowMajor, CblasNoTrans, Int32(end - start), Int32(columns), 1, values, Int32(columns), vector, 1, 0,
          base + start, 1)
      }
    }
    return products.map { $0.isNaN ? -.infinity : $0 }
  }

  private func floats(_ rows: Range<Int>) -> [Float] {
    bytes.withUnsafeBytes { raw in
      (rows.lowerBound * columns..<rows.upperBound * columns).map { place in
        let half = UInt16(littleEndian: raw.loadUnaligned(fromByteOffset: place * 2, as: UInt16.self))
        return Float(Float16(bitPattern: half))
      }
    }
  }
}
