/// The largest distance between the distributions of two samples of numbers.
public struct KolmogorovSmirnov: Sendable {
  /// Places of the numbers in ascending order, and whether the next one is greater.
  private let order: [(index: Int, endsTie: Bool)]

  /// - Parameter values: both samples together.
  public init(_ values: [Double]) {
    let sorted = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    order = sorted.enumerated().map { place, index in
      (index, place + 1 == sorted.count || values[sorted[place + 1]] > values[index])
    }
  }

  /// The two-sample statistic, 0 to 1, of the numbers at these indices against all others.
  public func statistic(_ recent: [Int]) -> Double {
    var isRecent = [Bool](repeating: false, count: order.count)
    for index in recent { isRecent[index] = true }
    let (m, n) = (Double(order.count - recent.count), Double(recent.count))
    guard m > 0, n > 0 else { return 0 }
    var (below, belowRecent, widest) = (0.0, 0.0, 0.0)
    for (index, endsTie) in order {
      if isRecent[index] { belowRecent += 1 } else { below += 1 }
      if endsTie { widest = max(widest, abs(below / m - belowRecent / n)) }
    }
    return widest
  }
}
