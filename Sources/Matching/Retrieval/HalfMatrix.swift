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
    var builder = Builder(columns: vectors.first?.count ?? 0)
    for vector in vectors { builder.append(vector) }
    self = builder.matrix
  }

  /// Takes row after row, so that no matrix in single precision lies in memory beside it.
  public struct Builder: Sendable {
    private let columns: Int
    private var rows = 0
    private var bytes = Data()

    public init(columns: Int) { self.columns = columns }

    public mutating func append(_ row: [Float]) {
      precondition(row.count == columns, "rows of one length")
      row.map { Float16($0).bitPattern.littleEndian }.withUnsafeBytes { bytes.append(contentsOf: $0) }
      rows += 1
    }

    public var matrix: HalfMatrix { HalfMatrix(rows: rows, columns: columns, unchecked: bytes) }
  }

  private init(rows: Int, columns: Int, unchecked bytes: Data) {
    self.rows = rows
    self.columns = columns
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
