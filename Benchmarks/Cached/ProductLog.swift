import COpenBLAS
import Foundation
import Synchronization

/// The matrix products that a program had BLAS compute, by shape, as `BLASLog` wrote them.
struct ProductLog {
  struct Entry {
    /// Of a matrix with a vector.
    let isVector: Bool
    let rows: Int
    let columns: Int
    let inner: Int
    let isFirstTransposed: Bool
    let isSecondTransposed: Bool
    let calls: Int
    /// In all calls together.
    let seconds: Double

    var operations: Double { 2 * Double(rows) * Double(columns) * Double(inner) * Double(calls) }
  }

  let entries: [Entry]

  init(contentsOf file: URL) throws {
    entries = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      let words = line.split(separator: " ")
      let numbers = words.dropFirst().dropLast().compactMap { Int($0) }
      guard words.count == 8, numbers.count == 6, let seconds = Double(words[7]) else {
        throw BenchError.disagreement("\(file.lastPathComponent) holds the line \(line)")
      }
      return Entry(
        isVector: words[0] == "sgemv", rows: numbers[0], columns: numbers[1], inner: numbers[2],
        isFirstTransposed: numbers[3] == 1, isSecondTransposed: numbers[4] == 1, calls: numbers[5], seconds: seconds)
    }
  }

  var calls: Int { entries.reduce(0) { $0 + $1.calls } }
  var operations: Double { entries.reduce(0) { $0 + $1.operations } }
  /// What the program itself spent in them, all threads.
  var seconds: Double { entries.reduce(0) { $0 + $1.seconds } }

  /// The same products and nothing else, one BLAS call after another on each thread.
  func replayed(threads: Int) throws -> Usage {
    openblas_set_num_threads(1)
    return try entries.reduce(Usage(wall: 0, processor: 0)) { sum, entry in
      let products = (0..<threads).map { _ in BareProduct(entry) }
      // The first call of each thread brings its matrices into its core's memory.
      for product in products { product.run() }
      let share = (entry.calls + threads - 1) / threads
      return sum
        + (try Usage.measuring {
          try Crowd.run(threads, threads: threads) { thread in
            for _ in 0..<min(share, max(0, entry.calls - thread * share)) { products[thread].run() }
          }
        })
    }
  }
}

/// One product on matrices of its own. Unchecked: each is used by one thread at a time.
private final class BareProduct: @unchecked Sendable {
  private let entry: ProductLog.Entry
  private let first: [Float]
  private let second: [Float]
  private var result: [Float]

  init(_ entry: ProductLog.Entry) {
    self.entry = entry
    func numbers(_ count: Int) -> [Float] { (0..<count).map { Float($0 % 17) / 17 - 0.5 } }
    first = numbers(entry.rows * entry.inner)
    second = numbers(entry.isVector ? max(entry.rows, entry.inner) : entry.inner * entry.columns)
    result = numbers(entry.isVector ? max(entry.rows, entry.inner) : entry.rows * entry.columns)
  }

  func run() {
    let (m, n, k) = (CInt(entry.rows), CInt(entry.columns), CInt(entry.inner))
    if entry.isVector {
      cblas_sgemv(
        CblasRowMajor, entry.isFirstTransposed ? CblasTrans : CblasNoTrans, m, k, 1, first, k, second, 1, 0, &result, 1)
    } else {
      cblas_sgemm(
        CblasRowMajor, entry.isFirstTransposed ? CblasTrans : CblasNoTrans,
        entry.isSecondTransposed ? CblasTrans : CblasNoTrans, m, n, k, 1, first, entry.isFirstTransposed ? m : k,
        second, entry.isSecondTransposed ? k : n, 0, &result, n)
    }
  }
}
