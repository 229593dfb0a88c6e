public import Features
import Foundation
import Matching

/// How far two samples of vectors are from being of one distribution (Gretton et al. 2012, JMLR 13): the squared maximum
/// mean discrepancy under a Gaussian kernel whose width is the median distance.
public struct MaximumMeanDiscrepancy: Sendable {
  /// Kernel between all pairs of vectors, row by row, zeros on the diagonal.
  private let kernel: [Float]
  /// Sums of its rows.
  private let rowSums: [Double]
  private let total: Double
  private let count: Int
  /// The median distance between two different vectors.
  public let width: Double

  /// Takes memory with the square of the number of vectors: 4 MB for 1,000.
  ///
  /// - Parameter vectors: both samples together, one row each.
  public init(_ vectors: Matrix) {
    let count = vectors.rows
    self.count = count
    var kernel = vectors.timesTransposed(vectors).values
    let lengths = (0..<count).map { kernel[$0 * count + $0] }
    var distances: [Float] = []
    distances.reserveCapacity(count * (count - 1) / 2)
    for i in 0..<count {
      for j in 0..<count {
        let squared = i == j ? 0 : max(0, lengths[i] + lengths[j] - 2 * kernel[i * count + j])
        kernel[i * count + j] = squared
        if i < j { distances.append(squared) }
      }
    }
    let median = Self.median(&distances)
    width = Double(median).squareRoot()
    let scale = median > 0 ? 1 / (2 * median) : 0
    for i in 0..<count {
      for j in 0..<count { kernel[i * count + j] = i == j ? 0 : exp(-scale * kernel[i * count + j]) }
    }
    self.kernel = kernel
    rowSums = (0..<count).map { row in kernel[row * count..<(row + 1) * count].reduce(into: 0.0) { $0 += Double($1) } }
    total = rowSums.reduce(0, +)
  }

  /// The unbiased estimate (their equation 3) of the rows named against all others; it may be under 0. 0 where a sample has
  /// fewer than two.
  public func squared(_ recent: [Int]) -> Double {
    let (m, n) = (Double(count - recent.count), Double(recent.count))
    guard m > 1, n > 1 else { return 0 }
    var within = 0.0
    for i in recent {
      var sum: Float = 0
      for j in recent { sum += kernel[i * count + j] }
      within += Double(sum)
    }
    let reached = recent.reduce(0.0) { $0 + rowSums[$1] }
    let between = reached - within
    let others = total - 2 * reached + within
    return others / (m * (m - 1)) + within / (n * (n - 1)) - 2 * between / (m * n)
  }

  /// The same of rows named against other rows named.
  public func squared(_ one: [Int], against other: [Int]) -> Double {
    let (m, n) = (Double(other.count), Double(one.count))
    guard m > 1, n > 1 else { return 0 }
    func sum(_ rows: [Int], _ columns: [Int]) -> Double {
      rows.reduce(0.0) { total, row in
        total + columns.reduce(into: 0.0) { $0 += Double(kernel[row * count + $1]) }
      }
    }
    return sum(other, other) / (m * (m - 1)) + sum(one, one) / (n * (n - 1)) - 2 * sum(one, other) / (m * n)
  }

  /// How much more each row named lies among the recent ones than among the others: the difference of its mean kernels,
  /// beside `recent`.
  public func witness(_ recent: [Int]) -> [Double] {
    let (m, n) = (Double(count - recent.count), Double(recent.count))
    guard m > 0, n > 1 else { return recent.map { _ in 0 } }
    return recent.map { i in
      let among = recent.reduce(0.0) { $0 + Double(kernel[i * count + $1]) }
      return among / (n - 1) - (rowSums[i] - among) / m
    }
  }

  /// The middle value, or the mean of both middle ones; 0 of nothing.
  private static func median(_ values: inout [Float]) -> Float {
    guard !values.isEmpty else { return 0 }
    values.sort()
    let half = values.count / 2
    // Of the distances, as numpy.median gives it, not of their squares.
    let (low, high) = (values[values.count.isMultiple(of: 2) ? half - 1 : half].squareRoot(), values[half].squareRoot())
    return ((low + high) / 2) * ((low + high) / 2)
  }
}
