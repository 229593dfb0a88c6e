/// Some durations in milliseconds, by the nearest rank.
struct Ranked {
  private let sorted: [Double]

  init(_ values: [Double]) { sorted = values.sorted() }

  var count: Int { sorted.count }

  /// In tenths.
  func at(_ share: Double) -> Double {
    guard !sorted.isEmpty else { return .nan }
    let rank = min(sorted.count, max(1, Int((share * Double(sorted.count)).rounded(.up))))
    return (sorted[rank - 1] * 10).rounded() / 10
  }
}
