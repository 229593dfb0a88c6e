import CHalf
import Dispatch
import Features
public import Foundation
import Synchronization

/// Row-major numbers in half precision, in memory or in a mapped file: half the space, and for vectors of length 1 exact to
/// three digits.
public struct HalfMatrix: Sendable {
  /// Rows that a thread takes at a time.
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
      HalfPrecision.narrowed(row).map(\.littleEndian).withUnsafeBytes { bytes.append(contentsOf: $0) }
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

  /// Dot products of every row with a vector; what is not a number counts as the lowest.
  /// - Parameter threads: share the rows; each row is added up in one order whatever their number.
  public func products(
    with vector: [Float], threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) -> [Float] {
    guard vector.count == columns, columns > 0 else { return [Float](repeating: -.infinity, count: rows) }
    return [Float](unsafeUninitializedCapacity: rows) { products, count in
      let out = Target(start: products.baseAddress)
      let blocks = (rows + Self.block - 1) / Self.block
      let next = Atomic(0)
      DispatchQueue.concurrentPerform(iterations: min(max(1, threads), max(1, blocks))) { _ in
        while true {
          let first = next.add(1, ordering: .relaxed).oldValue * Self.block
          guard first < rows else { return }
          multiply(first..<min(rows, first + Self.block), vector, into: out)
        }
      }
      count = rows
    }
  }

  private func multiply(_ range: Range<Int>, _ vector: [Float], into target: Target) {
    guard let start = target.start else { return }
    bytes.withUnsafeBytes { raw in
      guard let halves = raw.baseAddress else { return }
      kantei_half_products(
        halves + range.lowerBound * columns * 2, range.count, columns, vector, start + range.lowerBound)
    }
    for row in range where start[row].isNaN { start[row] = -.infinity }
  }

  /// The rows of the largest products with a vector, the largest first, of equal ones the earlier.
  public func nearest(
    to vector: [Float], count: Int, threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) -> [Neighbour] {
    var best: [Neighbour] = []
    guard count > 0 else { return best }
    for (row, product) in products(with: vector, threads: threads).enumerated() {
      if best.count == count, product <= best[count - 1].product { continue }
      // Ever fewer rows get this far: `count * log(rows / count)` of them where the order is random.
      var (low, high) = (0, best.count)
      while low < high {
        let middle = (low + high) / 2
        if best[middle].product < product { high = middle } else { low = middle + 1 }
      }
      if best.count == count { best.removeLast() }
      best.insert(Neighbour(row: row, product: product), at: low)
    }
    return best
  }

  public struct Neighbour: Sendable, Hashable {
    public let row: Int
    public let product: Float
  }

  /// Unchecked: the threads write to rows of their own.
  private struct Target: @unchecked Sendable {
    let start: UnsafeMutablePointer<Float>?
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
